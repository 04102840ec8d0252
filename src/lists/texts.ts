import { formatDate, isIsoDate } from '../calendar/index.js';
import { readableText } from '../compare/index.js';
import type { Plan, Wanneer } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import type { TextProfile } from '../text/index.js';
import type { DeclaredText } from './rows.js';

/** A text as a reader sees it, a line a paragraph or list item; '' where there is none. */
export function readable(text: Text | undefined, profile: TextProfile = 'cel'): string {
  return text === undefined ? '' : readableText(text.rich(profile));
}

/** Several texts, a line each. */
export function lines(texts: readonly Text[], profile: TextProfile = 'regels'): string {
  return texts.map((text) => readable(text, profile)).filter((text) => text !== '').join('\n');
}

/** A moment as written; ISO dates in the notation of the plan. */
export function writtenMoment(moment: Wanneer | undefined, plan: Plan): string {
  if (moment === undefined) return '';
  const [van, tot] = [moment.van, moment.tot].map((text) => (text === undefined ? undefined : writtenDate(text, plan)));
  const period = van === undefined ? (tot === undefined ? '' : `tot en met ${tot}`) : tot === undefined ? `vanaf ${van}` : `${van} t/m ${tot}`;
  const texts = moment.teksten.map((text) => writtenDate(text, plan));
  if (texts.length === 0) return period;
  return [...texts, ...(period === '' ? [] : [`(${period})`])].join('\n');
}

export function writtenDate(text: Text, plan: Plan): string {
  const value = text.value.trim();
  return isIsoDate(value) ? formatDate(value, plan.datumnotatie) : readable(text, 'regels');
}

/** Declared fields with their titles. */
export function declared(values: ReadonlyMap<string, Text>, plan: Plan): DeclaredText[] {
  return [...values].map(([name, text]) => {
    const field = plan.velden.get(name);
    return [(field?.titel ?? name).replace(/\s+/g, ' '), readable(text), field?.soort ?? 'tekst'];
  });
}
