import type { Document, RichInline } from '../../src/document/document.js';
import type { Plan } from '../../src/plan/model.js';
import { allTexts } from '../../src/plan/texts.js';
import { plainText } from '../../src/text/index.js';
import { formatDate, isIsoDate } from '../../src/calendar/index.js';

/** Fields that are for comparing, filtering and checking, and are not printed unless a column asks for them. */
const NOT_PRINTED: ReadonlySet<string> = new Set([
  'planning', 'partijen', 'voortgang', 'kpis', 'afkortingen', 'afkorting', 'ook', 'vrijeDagen', 'doelgroepen', 'plaats', 'css', 'sjablonen', 'lettertype',
  'kleur', 'kleur2', 'logo', 'kolomtitels', 'voetnoten', 'van', 'tot', 'ontwikkelpunten', 'periode', 'alt', 'doellabel', 'tabeltitel',
]);

/** Every text that the plan means to print, as the words that a reader should find. */
export function printedTexts(plan: Plan): string[] {
  return allTexts(plan)
    .filter(({ text, field }) => !NOT_PRINTED.has(field) && !isSupportPlanText(plan, text.span.source.path) && !(field === 'titel' && text === plan.titel && plan.voorblad !== false))
    .map(({ text, profile }) => {
      const value = text.value.trim();
      return isIsoDate(value) ? formatDate(value, plan.datumnotatie) : plainText(text.rich(profile).blocks).replaceAll(/\[\^[^\]]*\]/g, ' ');
    });
}

function isSupportPlanText(plan: Plan, path: string): boolean {
  return plan.ondersteuningsplan?.titel.span.source.path === path || (plan.organisatie.naam.span.source.path === path && path.endsWith('organisatie.yaml'));
}

/** All words that stand anywhere in the document tree, in order. Inlines are joined first: "2" and a raised "de" are one word. */
export function documentWords(document: Document): string[] {
  const words: string[] = [];
  const visit = (value: unknown, key: string): void => {
    if (typeof value === 'string') {
      if (!SKIPPED.has(key)) words.push(...wordsOf(value));
    } else if (Array.isArray(value)) {
      if (value.some(isInline)) words.push(...wordsOf(value.map(inlineWords).join('')));
      else for (const item of value) visit(item, key);
    } else if (typeof value === 'object' && value !== null) for (const [name, item] of Object.entries(value)) visit(item, name);
  };
  for (const part of [document.cover, document.heading, document.head, document.foot, document.chapters]) visit(part, '');
  return words;
}

function isInline(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && INLINE.has(String(value.kind));
}

const INLINE: ReadonlySet<string> = new Set(['text', 'emphasis', 'strong', 'superscript', 'underline', 'small', 'break', 'date', 'link', 'reference', 'pageNumber', 'noteReference', 'picture']);

function inlineWords(inline: RichInline): string {
  if ('text' in inline) return inline.text;
  if ('children' in inline) return inline.children.map(inlineWords).join('');
  return inline.kind === 'break' ? ' ' : inline.kind === 'picture' ? inline.picture.alt : '';
}

const SKIPPED: ReadonlySet<string> = new Set(['kind', 'anchor', 'noteAnchor', 'href', 'source', 'field', 'layout', 'shape', 'caption', 'plainTitle', 'continuedTitle', 'role', 'paper', 'date', 'references', 'style', 'colour']);

/** Words without their punctuation, which may stand inside or outside a link or emphasis. */
export function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word).filter((word) => !/^[a-z]$|^\d$/.test(word));
}
