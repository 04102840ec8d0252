import { parseDate, parseSchoolYear } from '../calendar/index.js';
import type { DateNotation, IsoDate, SchoolYear } from '../calendar/index.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Severity } from '../diagnostics/diagnostic.js';
import type { YamlNode } from '../yaml/tree.js';
import { Anchors } from './anchors.js';
import { buildChapters } from './buildChapters.js';
import { buildKpis } from './buildKpis.js';
import { buildHouseStyle, buildOrganisation, buildSupportPlan } from './buildOrganisation.js';
import type { EarlierCoverage } from './earlierCoverage.js';
import { planLayout } from './layoutChoice.js';
import type { LookBacks } from './lookBack.js';
import type { Auteur, Plan, Veld, Voorblad } from './model.js';
import type { Origin } from './origin.js';
import { noDate } from './noDate.js';
import { present } from './present.js';
import { Text } from './text.js';

/** What was read before the plan is built. */
export interface PlanParts {
  readonly velden: ReadonlyMap<string, Veld>;
  readonly lookBacks: LookBacks;
  readonly earlierCoverage: EarlierCoverage;
}

/** The model of a plan whose shape has been checked; undefined, with the reason said, when its core is unreadable. */
export function buildPlan(origin: Origin, { velden, lookBacks, earlierCoverage }: PlanParts, diagnostics: Diagnostics): Plan | undefined {
  const organisation = origin.part('organisatie');
  const titel = origin.text('titel');
  const schooljaar = readSchoolYear(origin, diagnostics);
  if (organisation === undefined || titel === undefined || schooljaar === undefined) return undefined;
  const { anchors, actionIds } = nameSpaces(origin, diagnostics);
  const organisatie = buildOrganisation(organisation);
  const support = origin.part('ondersteuningsplan');
  const kpis = buildKpis(origin.parts('kpis'), anchors);
  const contents = origin.part('inhoudsopgave');
  return {
    origin,
    titel,
    schooljaar,
    organisatie,
    auteurs: origin.parts('auteur').map(readAuthor),
    voorblad: readCover(origin),
    inhoudsopgave: origin.flag('inhoudsopgave') === false ? false : { diepte: Number(contents?.text('diepte')?.value ?? 1) },
    datumnotatie: (origin.text('datumnotatie')?.value as DateNotation | undefined) ?? 'kort',
    huisstijl: buildHouseStyle(origin, organisation),
    velden,
    kpis,
    afkortingen: new Map([...organisatie.afkortingen, ...origin.record('afkortingen')]),
    voetnoten: origin.record('voetnoten'),
    controle: readSeverities(origin),
    vrijeDagen: origin.texts('vrije-dagen'),
    hoofdstukken: buildChapters(
      {
        anchors,
        actionIds,
        declared: [...velden.keys()],
        diagnostics,
        schoolYear: schooljaar,
        standing: organisatie.overleggen,
        layout: planLayout(origin, organisation),
        kpis,
        lookBacks,
        earlierCoverage,
      },
      origin,
    ),
    ...present({
      ondertitel: origin.text('ondertitel'),
      ondersteuningsplan: support && buildSupportPlan(support),
      status: origin.text('status')?.value as Plan['status'],
      vastgesteld: readAdoption(origin, schooljaar, diagnostics),
      versie: origin.text('versie'),
      datum: origin.text('datum'),
      kop: origin.text('kop'),
      voet: origin.text('voet'),
    }),
  };
}

function readSchoolYear(origin: Origin, diagnostics: Diagnostics): SchoolYear | undefined {
  const text = origin.text('schooljaar');
  if (text === undefined) return undefined;
  const year = parseSchoolYear(text.value);
  if (year === undefined) {
    diagnostics.add(diagnosticAt(text.span, 'datum/schooljaar', `‘${text.value}’ is geen schooljaar.`, { hints: ['Schrijf twee opeenvolgende jaren, zoals 2024-2025.'] }));
  }
  return year;
}

function readAdoption(origin: Origin, year: SchoolYear, diagnostics: Diagnostics): IsoDate | undefined {
  const text = origin.text('vastgesteld');
  if (text === undefined) return undefined;
  const date = parseDate(text.value, year)?.date;
  if (date === undefined) {
    const { words, hint } = noDate(text.value, year);
    diagnostics.add(diagnosticAt(text.span, 'datum/onleesbaar', `‘${text.value}’ ${words}.`, { hints: [hint] }));
  }
  return date;
}

function readAuthor(part: Origin): Auteur {
  return present({ naam: part.text('naam'), functie: part.text('functie'), organisatie: part.text('organisatie') });
}

function readCover(origin: Origin): false | Voorblad {
  if (origin.flag('voorblad') === false) return false;
  const part = origin.part('voorblad');
  return present({ afbeelding: part?.text('afbeelding'), alt: part?.text('alt'), tekst: part?.text('tekst') });
}

function readSeverities(origin: Origin): Map<string, Severity | 'uit'> {
  return new Map([...origin.record('controle')].map(([rule, severity]) => [rule, severity.value as Severity | 'uit']));
}

/** Every written id of the plan, so that names made of titles keep clear of them. Actions have a space of their own. */
function nameSpaces(origin: Origin, diagnostics: Diagnostics): { anchors: Anchors; actionIds: Anchors } {
  const linked: Text[] = [];
  const compared: Text[] = [];
  const visit = (node: YamlNode, kind: string): void => {
    if (node.kind === 'list') for (const item of node.items) visit(item, kind);
    if (node.kind !== 'map') return;
    for (const { key, value } of node.entries) {
      if (key.value === 'id' && value.kind === 'text') (LINKED.has(kind) ? linked : compared).push(new Text(value));
      else visit(value, key.value);
    }
  };
  const chapters = origin.value('hoofdstukken');
  if (chapters !== undefined) visit(chapters, 'hoofdstukken');
  return { anchors: new Anchors(linked, diagnostics), actionIds: new Anchors(compared, diagnostics) };
}

/** Lists whose members can be linked to. */
const LINKED: ReadonlySet<string> = new Set(['hoofdstukken', 'doelen', 'subdoelen']);
