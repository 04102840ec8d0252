import type { Rule } from '../check.js';

/** What does not fit the plan language, found when the shape of a plan is checked. */
export const SHAPE_RULES: readonly Rule[] = [
  {
    code: 'vorm/onbekende-sleutel',
    severity: 'fout',
    title: 'een sleutel die de plantaal niet kent',
    why: 'Wat erachter staat, komt nergens in het plan.',
    remedy: 'Kijk of het een typefout is. Wilt u een eigen veld, noem het dan onder `velden`.',
  },
  {
    code: 'vorm/ontbreekt',
    severity: 'fout',
    title: 'een sleutel die er moet zijn en ontbreekt',
    why: 'Zonder titel, schooljaar of organisatie is er geen plan te maken.',
    remedy: 'Voeg de genoemde sleutel toe.',
  },
  {
    code: 'vorm/leeg',
    severity: 'fout',
    title: 'een sleutel of streepje met niets erachter',
    why: 'Het is niet te zien of u iets bent vergeten.',
    remedy: 'Vul iets in, of haal de regel weg.',
  },
  {
    code: 'vorm/soort',
    severity: 'fout',
    title: 'een tekst, lijst of groep waar iets anders hoort',
    why: 'Een lijst heeft streepjes, een groep heeft sleutels, een tekst geen van beide.',
    remedy: 'Volg het voorbeeld dat bij de melding staat.',
  },
  {
    code: 'vorm/keuze',
    severity: 'fout',
    title: 'een waarde die niet bij deze sleutel kan',
    why: 'Bij sommige sleutels is er een vaste keuze.',
    remedy: 'Kies een van de waarden die bij de melding staan.',
  },
  {
    code: 'vorm/getal',
    severity: 'fout',
    title: 'iets anders dan een heel getal waar dat hoort',
    why: 'jaarplan telt of verwijst ermee.',
    remedy: 'Schrijf een heel getal, in cijfers.',
  },
  {
    code: 'vorm/dubbel',
    severity: 'fout',
    title: 'twee sleutels die niet samen kunnen',
    why: 'Ze zeggen hetzelfde op twee manieren; welke u bedoelt, is niet te zien.',
    remedy: 'Houd er één over.',
  },
  {
    code: 'vorm/blok',
    severity: 'fout',
    title: 'een blok zonder inhoud, of met twee soorten inhoud',
    why: 'Elk blok is één tekst, tabel of tekening.',
    remedy: 'Geef elk blok één soort inhoud, met een eigen streepje.',
  },
  {
    code: 'vorm/te-diep',
    severity: 'fout',
    title: 'doelen die meer dan drie lagen diep gaan',
    why: 'Zo diep kan de lezer de weg niet meer vinden, en de inhoudsopgave ook niet.',
    remedy: 'Maak er een doel hoger in het plan van, of schrijf het als acties.',
  },
  {
    code: 'vorm/formaat',
    severity: 'fout',
    title: 'een plan dat in een andere versie van de plantaal is geschreven',
    why: 'Deze jaarplan kan die versie niet lezen.',
    remedy: 'Schrijf `formaat: 1`, of gebruik de versie van jaarplan waarmee het plan is gemaakt.',
  },
];
