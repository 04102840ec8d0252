/**
 * Parts of which the long words of school plans are made, as they are spelled inside a compound. A linking or plural `s`
 * and a plural `en` need no entry of their own. A word that is not in full made of these is left to the general Dutch
 * patterns, which now and then break beside a joint ("jeugdhulpin-koop"): to mend one, add its parts here.
 */
const PARTS = `
aanbieder aanbod aandacht aanmeld aanmelding aanpak aantal aanvraag aanvragen aanwezigheid academie accountant
achterstand actie activiteit administratie advies adviseur afspraken agenda ambitie ambtenaar ambtenaren analyse
arrangement arrangeur atelier audit auditor autisme
basis bedrijf begaafd begaafdheid begeleider begeleiding begroting behoefte behoeften bekostiging beleid beoordeling
bescherming bespreking besteding besturen bestuur beveiliging bewaar bewustwording bezoek bijeenkomst borging boven
brein brief brieven brug budget bureau business
calamiteiten capaciteit case categorie centra centrum check cirkel commissie communicatie conferentie consulent
consultatie contact continuüm contract control controle convenant coördinatie coördinator cyber cyclus
dag dashboard data datum deel dekking deling deskundig deskundigheid dialoog dienst diploma directeur directie docent
document doelen doelgroep doelstelling doorstroom doorzet doorzetting dossier draad drempel
effect equivalent ervarings evaluatie experiment expert expertise
faciliteiten film financiën formulering formulier functie functionaris functionarissen functionering
gebied gebruik gedrag gegevens gelden gemeente gericht gerichte geschillen gesprek gesprekken getallen gezondheid
groep
handeling helft her herstel herverdeling hoog horizon houder huis huisvesting hulp
implementatie incidenten informatie inhoud inkoop inrichting inspectie inspiratie instelling instemming instituten
instituut instroom instructie intake interventie intervisie invoering inzet
jaar jeugd
kaart kader kalender kamer kanalen kansen karakter kartrekker kennis kern keten keuze kinder klankbord klas klassen
klimaat kosten kracht kring kwalificatie kwaliteit kwartaal
leden leeftijd leer leerkracht leerlijn leerling leerplicht leerroute legging leider leiding leraar leraren les lid
lijst locatie lokaal lokalen loket loop loopbaan
maatregel maatwerk makelaar maker management markt materiaal matrix medewerker medezeggenschap meerjaren mei meldcode
meting middag middelen minimum model modellen module mogelijkheden mogelijkheid momenten monitor monitoring
netwerk nieuwkomer nieuws niveau notitie nulmeting nummer
onder ondersteuner ondersteuning onderwijs onderzoek ontmoeting ontwikkel ontwikkeling opbrengst opdracht opgave
opleiding opvang orgaan organen organisatie oriëntatie ouder overdracht overeenkomst overgang overleg overstap
overwegen overweging
pact pagina pakket participatie partij partner peiling periode periodiek personeel persoon perspectief perspectieven
pilot plaats plaatsing plan plannen planning platform plek plekken plicht pool populatie portefeuille praktijk
preventie privacy probleem procedure proces processen professional professionalisering profiel programma project
protocol protocollen punt
raad raden raming rapport rapportage recht regel regeling regie regio registratie reis reken rekening remuneratie
reserve resultaat resultaten risico rol route ruimte
samenwerking schaal schakel schema scholen scholing school sector sensitief service sessie signalering speciaal
spectrum speel spel spreiding staf stap stappen stellen stelsel sterkte steun stoornis stromen stroom structuur studie
sturing stuur subsidie succes symbiose systeem systematiek systemen
taak taal tafel taken team termijn terugkoppeling terugplaatsing test tevredenheid thema thuis thuiszitter tijd
toekomst toelaatbaarheid toelating toerusting toezicht toezichthouder top training traject transformatie transitie
trauma trend trimester
uitgang uitstroom uitvoering uitwisseling
vaardigheden vaardigheid vak vakantie veiligheid veld verantwoording verband verbeter verbinding verdeling verdieping
vergader vergadering verkenning verklaring verlener vermindering verslag verslaglegging versterking vertrouwens
vervoer verzuim vestiging visie visitatie visitatoren voer voering voltijd voorbereiding voorschool voortgang
voorwaarden voorziening voorzitter vormen vorming vraag vragen
waarde web week weken werk wijk wijze wijzer wijzigingen winter workflow workshop
zaak zelf zending zicht zitter zomer zorg zorgplicht zwakte
`;

/** Words that the patterns break wrongly or unreadably, with the breaks that are right; none: the word stays whole. */
const EXCEPTIONS = `
business-case business-cases gemonitord governance info-graphic info-graphics
`;

/** The parts of compounds. */
export const compoundParts: ReadonlySet<string> = new Set(PARTS.trim().split(/\s+/));

/** Offsets at which a word breaks, by the word in lower case. */
export const exceptions: ReadonlyMap<string, readonly number[]> = new Map(
  EXCEPTIONS.trim().split(/\s+/).map((word) => [word.replaceAll('-', ''), breaksOf(word)]),
);

function breaksOf(word: string): number[] {
  const lengths = word.split('-').map((part) => part.length);
  return lengths.slice(1).map((_, index) => lengths.slice(0, index + 1).reduce((sum, length) => sum + length, 0));
}
