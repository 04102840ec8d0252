import type { Blok, Hoofdstuk } from '../../plan/model.js';
import type { Origin } from '../../plan/origin.js';
import { BLOKSOORTEN } from '../../schema/plan.js';
import { spanText } from '../../source/source.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * A chapter, block, goal or list has something in it.
 *
 * Silent on meetings that have a recurrence or a remark in place of dates, and on goals that only say what they are for.
 */
export const leeg: Check = {
  code: 'plan/leeg',
  severity: 'waarschuwing',
  title: 'een hoofdstuk, blok, doel of lijst zonder inhoud',
  why: 'In het plan staat dan een kop of een tabel met niets eronder.',
  remedy: 'Vul het in, of haal het weg.',
  silent: 'Een overleg met een `herhaling` of een opmerking hoeft geen data te hebben. Een doel met alleen een tekst mag ook.',
  example: {
    in: 'doelen',
    wrong: '- titel: Basisondersteuning\n  acties: []',
    right: '- titel: Basisondersteuning\n  acties: [Handreiking voor scholen schrijven]',
  },
  run: (context) => [
    ...context.plan.hoofdstukken.flatMap((chapter) => [...emptyChapter(chapter), ...chapter.blokken.flatMap((block) => emptyBlock(context, chapter, block))]),
    ...emptyGoals(context),
    ...emptyMeetings(context),
  ],
};

function empty(origin: Origin, field: string, what: string, hint = 'Vul het in, of haal het weg.'): Finding {
  return { span: origin.keySpan(field), message: `${what}.`, hints: [hint] };
}

/** Content that is there but wrong is said where the plan is built. A block that is switched off (`tijdlijn: false`) is no content. */
function emptyChapter({ origin, titel, inleiding, blokken }: Hoofdstuk): Finding[] {
  const hasContent = BLOKSOORTEN.some((kind) => origin.has(kind) && origin.flag(kind) !== false) || (origin.has('blokken') && !isEmptyList(origin, 'blokken'));
  if (blokken.length > 0 || inleiding !== undefined || hasContent) return [];
  return [empty(origin, 'titel', `Het hoofdstuk${titel === undefined ? '' : ` ‘${titel.value.trim()}’`} heeft geen inhoud`)];
}

function emptyBlock({ plan }: CheckContext, chapter: Hoofdstuk, block: Blok): Finding[] {
  const { origin } = block;
  switch (block.soort) {
    case 'doelen':
      return !isEmptyList(origin, 'doelen') ? [] : [empty(origin, 'doelen', 'Hier staan geen doelen')];
    case 'kwaliteitskalender': {
      const { groepen, origin: calendar } = block.kalender;
      if (groepen.length === 0) return [empty(calendar, 'groepen', 'De kwaliteitskalender heeft geen groepen')];
      return groepen.filter(({ items }) => items.length === 0).map((group) => empty(group.origin, 'items', `De groep ${quoted(group.titel?.value)}heeft geen regels`));
    }
    case 'jaarplanning': {
      const { kolommen, origin: planning } = block.jaarplanning;
      if (kolommen.length === 0) return [empty(planning, 'kolommen', 'De jaarplanning heeft geen kolommen')];
      return kolommen.filter(({ overleggen }) => overleggen.length === 0).map((column) => empty(column.origin, 'overleggen', `De kolom ${quoted(column.titel?.value)}heeft geen overleggen`));
    }
    case 'kpis':
      return block.kpis.length > 0 ? [] : [empty(origin, 'kpis', 'Het plan heeft geen KPI’s om hier te laten zien', 'Zet `kpis:` in plan.yaml, of haal dit blok weg.')];
    case 'dekking':
      return (plan.ondersteuningsplan?.ontwikkelpunten.length ?? 0) > 0 ? [] : [empty(origin, 'dekking', 'Er zijn geen ontwikkelpunten om hier te laten zien', 'Zet ze in ondersteuningsplan.yaml, of haal dit blok weg.')];
    case 'evaluatie': {
      if (block.terugblik !== undefined) {
        return block.terugblik.doelen.length > 0 ? [] : [empty(origin, 'evaluatie', 'In het plan van vorig jaar staan geen acties om op terug te kijken', 'Noem een ander plan, of schrijf de evaluatie zelf.')];
      }
      if (block.delen.length === 0) return [empty(origin, 'evaluatie', 'De evaluatie heeft geen inhoud')];
      const evaluation = origin.part('evaluatie');
      return block.delen
        .filter(({ punten, inleiding }) => punten.length === 0 && inleiding === undefined)
        .map(({ soort }) => empty(evaluation ?? chapter.origin, soort, `Onder ‘${soort}’ staan geen punten`));
    }
    case 'tekst':
    case 'tijdlijn':
    case 'afkortingen':
    case 'afbeelding':
      return [];
  }
}

function emptyGoals({ goals, actions }: CheckContext): Finding[] {
  const ofGoals = goals.flatMap(({ goal }) => {
    const name = goal.titel.value.trim();
    const { origin } = goal;
    const list = ['acties', 'resultaten', 'subdoelen'].find((field) => isEmptyList(origin, field));
    if (list !== undefined) return [empty(origin, list, `Onder ‘${list}’ van het doel ‘${name}’ staat niets`)];
    const hasText = [goal.doel, goal.ondertitel, goal.toelichting].some((text) => text !== undefined) || goal.velden.size > 0;
    const hasContent = goal.resultaten.length > 0 || goal.subdoelen.length > 0 || hasText;
    const results = goal.resultaten.filter((result) => result.origin !== origin && isEmptyList(result.origin, 'acties')).map((result) => empty(result.origin, 'acties', 'Dit resultaat heeft geen acties'));
    return hasContent ? results : [empty(origin, 'titel', `Het doel ‘${name}’ heeft geen inhoud`)];
  });
  return [...ofGoals, ...actions.filter(({ action }) => isEmptyList(action.origin, 'onderdelen')).map(({ action }) => empty(action.origin, 'onderdelen', 'Deze actie heeft geen onderdelen'))];
}

/** Typed as `[]`. A list of paths that led to nothing is empty too, but there the paths are what is wrong. */
function isEmptyList(origin: Origin, field: string): boolean {
  const value = origin.value(field);
  return value?.kind === 'list' && value.items.length === 0 && /^\[\s*\]?$/.test(spanText(value.span));
}

/** A meeting with a day or a time but no dates is another rule's. */
function emptyMeetings({ meetings }: CheckContext): Finding[] {
  return meetings
    .map(({ meeting }) => meeting)
    .filter(({ bijeenkomsten, herhaling, opmerking, dag, tijd }) => bijeenkomsten.length === 0 && [herhaling, opmerking, dag, tijd].every((text) => text === undefined))
    .map(({ origin, label }) => ({ span: origin.at('naam'), message: `Het overleg ‘${label}’ heeft geen data.`, hints: ['Zet de data onder `bijeenkomsten`, of geef het een `herhaling`.'] }));
}

function quoted(title: string | undefined): string {
  return title === undefined ? '' : `‘${title.trim()}’ `;
}
