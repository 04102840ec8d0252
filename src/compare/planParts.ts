import { formatDate } from '../calendar/index.js';
import type { Blok, Hoofdstuk, Kpi, Ondersteuningsplan, Plan } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import { calendarParts, meetingParts } from './calendarParts.js';
import { mapFields, textField, wordField } from './fields.js';
import { goalPart, noteFields, oneLine, writtenId } from './goalParts.js';
import type { PartContext } from './goalParts.js';
import type { Field, Part } from './part.js';

/** The whole plan as a tree of parts; how it looks on paper is left out. */
export function planPart(plan: Plan): Part {
  const context: PartContext = { year: plan.schooljaar, velden: plan.velden };
  return {
    kind: 'plan',
    sort: 'plan',
    name: oneLine(plan.titel),
    identity: oneLine(plan.titel),
    nummerGeschreven: false,
    fields: planFields(plan),
    children: [
      ...plan.kpis.map(kpiPart),
      ...(plan.ondersteuningsplan?.ontwikkelpunten ?? []).map(developmentPointPart),
      ...plan.hoofdstukken.map((chapter) => chapterPart(context, chapter, plan.kpis)),
    ],
  };
}

function planFields(plan: Plan): Field[] {
  const authors = plan.auteurs.map(({ naam, functie, organisatie }) => [naam, functie, organisatie].flatMap((text) => text ?? []));
  return [
    ...textField('titel', plan.titel, 'regel'),
    ...textField('ondertitel', plan.ondertitel, 'regel'),
    ...wordField('schooljaar', plan.schooljaar.label),
    ...textField('organisatie', plan.organisatie.naam, 'regel'),
    ...wordField('status', plan.status),
    ...wordField('vastgesteld', plan.vastgesteld === undefined ? undefined : formatDate(plan.vastgesteld, 'lang')),
    ...textField('versie', plan.versie),
    ...textField('datum', plan.datum),
    ...wordField('auteur', authors.length === 0 ? undefined : authors.map((texts) => texts.map(oneLine).join(', ')).join('\n')),
    ...textField('voorblad', plan.voorblad === false ? undefined : plan.voorblad.tekst),
    ...textField('kop', plan.kop, 'regel', { title: 'kop van de pagina’s' }),
    ...textField('voet', plan.voet, 'cel', { title: 'voet van de pagina’s' }),
    ...textField('vrije-dagen', plan.vrijeDagen, 'cel', { title: 'vrije dagen' }),
    ...supportPlanFields(plan.ondersteuningsplan),
    ...mapFields('afkorting-', plan.afkortingen, (name) => `afkorting ${name}`),
    ...noteFields(plan.voetnoten),
  ];
}

function supportPlanFields(plan: Ondersteuningsplan | undefined): Field[] {
  if (plan === undefined) return [];
  return wordField('ondersteuningsplan', `${oneLine(plan.titel)} (${oneLine(plan.periode)})`);
}

function chapterPart(context: PartContext, chapter: Hoofdstuk, planKpis: readonly Kpi[]): Part {
  const name = chapter.titel === undefined ? '' : oneLine(chapter.titel);
  return {
    kind: 'hoofdstuk',
    sort: 'hoofdstuk',
    ...writtenId(chapter.origin),
    name: name === '' ? 'zonder titel' : name,
    identity: name,
    ...(chapter.nummer === undefined ? {} : { nummer: chapter.nummer }),
    nummerGeschreven: chapter.origin.has('nummer'),
    fields: [
      ...textField('titel', chapter.titel, 'regel'),
      ...textField('ondertitel', chapter.ondertitel, 'regel'),
      ...textField('inleiding', chapter.inleiding, 'blok'),
    ],
    children: chapter.blokken.flatMap((block) => blockParts(context, block, planKpis)),
  };
}

/** Goals stand directly below their chapter: a block around them is a matter of layout, unless it has a title. */
function blockParts(context: PartContext, block: Blok, planKpis: readonly Kpi[]): Part[] {
  const content = blockContent(context, block, planKpis);
  const own: Part = {
    kind: 'blok',
    sort: `blok ${block.soort}`,
    name: block.titel === undefined ? BLOCK_NAMES[block.soort] : oneLine(block.titel),
    identity: [block.soort, block.titel === undefined ? '' : oneLine(block.titel), content.identity ?? ''].join(' '),
    nummerGeschreven: false,
    fields: [...textField('titel', block.titel, 'regel'), ...content.fields],
    children: block.soort === 'doelen' ? [] : content.children,
  };
  if (block.soort !== 'doelen') return [own];
  return [...(block.titel === undefined ? [] : [own]), ...content.children];
}

const BLOCK_NAMES: Readonly<Record<Blok['soort'], string>> = {
  tekst: 'Tekst',
  doelen: 'Doelen',
  kwaliteitskalender: 'Kwaliteitskalender',
  jaarplanning: 'Jaarplanning',
  kpis: 'KPI’s',
  dekking: 'Dekking van de ontwikkelpunten',
  tijdlijn: 'Tijdlijn',
  evaluatie: 'Evaluatie',
  afkortingen: 'Afkortingen',
  afbeelding: 'Afbeelding',
};

interface Content {
  readonly fields: readonly Field[];
  readonly children: readonly Part[];
  /** What tells this block from another of its sort. */
  readonly identity?: string;
}

function blockContent(context: PartContext, block: Blok, planKpis: readonly Kpi[]): Content {
  switch (block.soort) {
    case 'tekst':
      return { fields: textField('tekst', block.tekst, 'blok'), children: [], identity: block.tekst.value.slice(0, 300) };
    case 'doelen':
      return { fields: [], children: block.doelen.map((goal) => goalPart(context, goal)) };
    case 'kwaliteitskalender':
      return { fields: [], children: calendarParts(context, block.kalender) };
    case 'jaarplanning':
      return { fields: textField('titel-jaarplanning', block.jaarplanning.titel, 'regel', { title: 'titel' }), children: meetingParts(context, block.jaarplanning) };
    case 'kpis':
      return { fields: [], children: block.kpis === planKpis ? [] : block.kpis.map(kpiPart) };
    case 'evaluatie':
      return {
        fields: block.delen.flatMap(({ soort, inleiding, punten }) => [
          ...textField(`${soort}-inleiding`, inleiding, 'blok', { title: `${soort.replace('-', ' ')}, inleiding` }),
          ...textField(soort, punten, 'cel', { title: soort.replace('-', ' ') }),
        ]),
        children: [],
      };
    case 'afbeelding':
      return {
        fields: [...wordField('afbeelding', block.pad.value), ...textField('alt', block.alt, 'regel', { title: 'beschrijving' }), ...textField('bijschrift', block.bijschrift)],
        children: [],
        identity: block.pad.value,
      };
    case 'dekking':
    case 'tijdlijn':
    case 'afkortingen':
      return { fields: [], children: [] };
  }
}

function kpiPart(kpi: Kpi): Part {
  return {
    ...numbered('kpi', kpi.nummer, kpi.titel),
    fields: [
      ...textField('titel', kpi.titel, 'regel'),
      ...textField('toelichting', kpi.toelichting),
      ...kpi.waarden.flatMap(({ veld, jaar, waarde }) => textField(jaar === undefined ? veld : `${veld}-${jaar}`, waarde, 'cel', { title: jaar === undefined ? veld : `${veld} ${jaar}` })),
    ],
  };
}

function developmentPointPart({ nummer, titel }: Ondersteuningsplan['ontwikkelpunten'][number]): Part {
  return { ...numbered('ontwikkelpunt', nummer, titel), fields: textField('titel', titel, 'regel') };
}

function numbered(kind: 'kpi' | 'ontwikkelpunt', nummer: string, titel: Text): Omit<Part, 'fields'> {
  return { kind, sort: kind, name: oneLine(titel), identity: oneLine(titel), nummer, nummerGeschreven: true, children: [] };
}
