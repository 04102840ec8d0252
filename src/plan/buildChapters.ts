import { BLOKSOORTEN } from '../schema/plan.js';
import type { Bloksoort } from '../schema/plan.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { Counter } from './buildActions.js';
import { buildCalendar } from './buildCalendar.js';
import { buildGoals } from './buildGoals.js';
import { buildJaarplanning } from './buildMeetings.js';
import type { MeetingContext } from './buildMeetings.js';
import { buildKpis } from './buildKpis.js';
import type { EarlierCoverage } from './earlierCoverage.js';
import { narrowLayout } from './layoutChoice.js';
import type { LookBacks } from './lookBack.js';
import type { Blok, Evaluatiedeel, Hoofdstuk, Kpi, Opmaakkeuze } from './model.js';
import type { Origin } from './origin.js';
import { present } from './present.js';

export interface ChapterContext extends MeetingContext {
  readonly lookBacks: LookBacks;
  readonly earlierCoverage: EarlierCoverage;
  readonly layout: Opmaakkeuze;
  readonly kpis: readonly Kpi[];
}

/** The chapters in order, numbered as the reader sees them: a chapter without a title lets its goals take the numbers. */
export function buildChapters(context: ChapterContext, plan: Origin): Hoofdstuk[] {
  const counter = new Counter();
  const goalCounter = new Counter();
  return plan.parts('hoofdstukken').map((origin) => {
    const titel = origin.text('titel');
    const written = origin.text('id');
    const anchor = written === undefined ? context.anchors.made(titel?.value ?? 'hoofdstuk') : context.anchors.written(written);
    const number = titel === undefined || origin.flag('nummer') === false ? undefined : counter.next(origin.flag('nummer') === true ? undefined : origin.text('nummer')?.value);
    const block = { context, anchor, goalCounter: titel === undefined ? counter : undefined, continued: goalCounter };
    return {
      origin,
      anchor,
      nieuwePagina: origin.flag('nieuwe-pagina') ?? true,
      blokken: chapterBlocks(context, origin).flatMap((part) => buildBlock(block, part, part === origin)),
      ...present({
        nummer: number,
        titel,
        ondertitel: origin.text('ondertitel'),
        papier: origin.text('papier')?.value as Hoofdstuk['papier'],
        inleiding: origin.text('inleiding'),
      }),
    };
  });
}

/** A chapter with one block may carry the block's key itself; then the chapter is its own block. */
function chapterBlocks(context: ChapterContext, chapter: Origin): Origin[] {
  const own = BLOKSOORTEN.filter((kind) => chapter.has(kind));
  if (chapter.has('blokken') && own[0] !== undefined) {
    context.diagnostics.add(
      diagnosticAt(chapter.keySpan(own[0]), 'vorm/blok', `Dit hoofdstuk heeft ‘blokken’ en daarnaast ‘${own[0]}’.`, { hints: [`Zet \`${own[0]}\` als blok onder \`blokken\`.`] }),
    );
  }
  if (chapter.has('blokken')) return chapter.parts('blokken');
  return own.length > 0 ? [chapter] : [];
}

interface BlockPlace {
  readonly context: ChapterContext;
  readonly anchor: string;
  /** Counter of the chapters, where goals stand for them. */
  readonly goalCounter: Counter | undefined;
  readonly continued: Counter;
}

function buildBlock(place: BlockPlace, origin: Origin, isChapter: boolean): Blok[] {
  const kind = contentKind(place.context, origin);
  if (kind === undefined) return [];
  const content = blockContent(place, origin, kind);
  if (content === undefined) return [];
  const base = {
    origin,
    nieuwePagina: !isChapter && (origin.flag('nieuwe-pagina') ?? false),
    ...(isChapter ? {} : present({ titel: origin.text('titel') })),
  };
  return [{ ...base, ...content } as Blok];
}

function contentKind(context: ChapterContext, origin: Origin): Bloksoort | undefined {
  const kinds = BLOKSOORTEN.filter((kind) => origin.has(kind));
  const [kind, second] = kinds;
  if (kind === undefined) {
    context.diagnostics.add(
      diagnosticAt(origin.at(), 'vorm/blok', 'Dit blok heeft geen inhoud.', { hints: [`Geef het één van deze sleutels: ${BLOKSOORTEN.join(', ')}.`] }),
    );
  } else if (second !== undefined) {
    context.diagnostics.add(
      diagnosticAt(origin.keySpan(second), 'vorm/blok', `Een blok heeft één soort inhoud; hier staan ‘${kind}’ en ‘${second}’.`, { hints: ['Maak er twee blokken van, onder `blokken`, elk met een eigen streepje.'] }),
    );
  }
  return kind;
}

type Content = Record<string, unknown> & { readonly soort: Bloksoort };

function blockContent(place: BlockPlace, origin: Origin, kind: Bloksoort): Content | undefined {
  const { context } = place;
  switch (kind) {
    case 'tekst':
      return { soort: kind, tekst: origin.text('tekst') };
    case 'doelen': {
      const layout = narrowLayout(context.layout, origin);
      const counter = place.goalCounter ?? (layout.nummering === 'doorlopend' ? place.continued : new Counter());
      return { soort: kind, doelen: buildGoals(context, origin.parts('doelen'), { layout, counter, within: place.anchor, asChapters: place.goalCounter !== undefined, depth: 1 }) };
    }
    case 'kwaliteitskalender': {
      const part = origin.part('kwaliteitskalender');
      const own = part && { ...buildCalendar(context, part, context.layout.kolomtitels) };
      const columns = narrowLayout(context.layout, origin);
      return part && own && { soort: kind, kalender: { ...(origin.has('kolommen') && { kolommen: columns.kolommen }), ...own, kolomtitels: new Map([...own.kolomtitels, ...origin.record('kolomtitels')]) } };
    }
    case 'jaarplanning': {
      const part = origin.part('jaarplanning');
      const weergave = origin.text('weergave')?.value === 'lijst' ? 'lijst' : 'kolommen';
      return part && { soort: kind, jaarplanning: buildJaarplanning(context, part), weergave, ...present({ doelgroep: origin.text('doelgroep')?.value }) };
    }
    case 'kpis': {
      if (origin.flag('kpis') === false) return undefined;
      const own = origin.parts('kpis');
      const weergave = origin.text('weergave')?.value === 'tabel' ? 'tabel' : 'lijst';
      return { soort: kind, kpis: own.length > 0 ? buildKpis(own, context.anchors) : context.kpis, weergave };
    }
    case 'evaluatie': {
      const path = origin.value('evaluatie');
      if (path?.kind === 'text') {
        const terugblik = context.lookBacks.get(path);
        return terugblik && { soort: kind, delen: [], terugblik };
      }
      const part = origin.part('evaluatie');
      return part && { soort: kind, delen: (['gerealiseerd', 'niet-gerealiseerd'] as const).flatMap((soort) => evaluationPart(part, soort)) };
    }
    case 'afbeelding': {
      const alt = origin.text('alt');
      if (alt === undefined) {
        context.diagnostics.add(diagnosticAt(origin.keySpan('afbeelding'), 'vorm/ontbreekt', 'Bij deze afbeelding ontbreekt ‘alt’.', { hints: ['Beschrijf met `alt:` in één zin wat er te zien is, voor wie het niet kan zien.'] }));
        return undefined;
      }
      return { soort: kind, pad: origin.text('afbeelding'), alt, ...present({ bijschrift: origin.text('bijschrift'), breedte: origin.text('breedte') }) };
    }
    case 'dekking': {
      const value = origin.value('dekking');
      return origin.flag(kind) === false ? undefined : { soort: kind, ...present({ jaren: value && context.earlierCoverage.get(value) }) };
    }
    case 'tijdlijn':
    case 'afkortingen':
      return origin.flag(kind) === false ? undefined : { soort: kind };
  }
}

function evaluationPart(evaluation: Origin, soort: Evaluatiedeel['soort']): Evaluatiedeel[] {
  const part = evaluation.part(soort);
  if (part === undefined) return [];
  return [{ soort, punten: part.texts('punten'), ...present({ inleiding: part.text('inleiding') }) }];
}
