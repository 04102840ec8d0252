import type { SafeString } from 'handlebars';
import { drawingHandlebars } from './drawingHandlebars.js';

/** Text that is HTML already. Whatever is not Markup is escaped on its way into a page. */
export type Markup = SafeString;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Safe between tags and inside quoted attribute values. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** HTML out of a literal: what is filled in is escaped, unless it is Markup. */
export function markup(literals: TemplateStringsArray, ...values: readonly (string | number | Markup)[]): Markup {
  const parts = literals.map((literal, index) => literal + written(values[index] ?? ''));
  return new drawingHandlebars.SafeString(parts.join(''));
}

export function joined(parts: readonly Markup[]): Markup {
  return new drawingHandlebars.SafeString(parts.map(String).join(''));
}

/** Only for text that this program made itself: style sheets, drawings. */
export function trusted(text: string): Markup {
  return new drawingHandlebars.SafeString(text);
}

export const nothing: Markup = trusted('');

function written(value: string | number | Markup): string {
  return value instanceof drawingHandlebars.SafeString ? value.toString() : escapeHtml(String(value));
}
