/** Throws for a text that is no template. */
type Parse = (text: string) => unknown;

/**
 * What is wrong with the templates of a house style, in one Dutch sentence: the library speaks English, and of its own signs. `parse` is the
 * library's, to find which template it is.
 */
export function templateWords(error: unknown, templates: Readonly<Record<string, string>>, parse: Parse): string {
  const message = error instanceof Error ? error.message : String(error);
  const { reason, word } = reasonOf(message);
  const names = Object.keys(templates);
  const broken = names.filter((name) => !canBeRead(templates[name] ?? '', parse));
  const suspects = broken.length > 0 ? broken : word === undefined ? [] : names.filter((name) => templates[name]?.includes(word) === true);
  return `Een eigen sjabloon (${(suspects.length > 0 ? suspects : names).join(', ')}) klopt niet: ${reason}.`;
}

function canBeRead(text: string, parse: Parse): boolean {
  try {
    parse(text);
    return true;
  } catch {
    return false;
  }
}

interface Reason {
  readonly reason: string;
  /** A word that the template at fault must hold. */
  readonly word?: string;
}

const PARSING = /^Parse error on line (?<line>\d+):[^]*got '(?<got>\w+)'$/u;
const PAIR = /^(?<begin>\S+) doesn't match (?<end>\S+) - (?<line>\d+):/u;
const PARTIAL = /^The partial (?<name>.+) could not be found$/u;
const HELPER = /^Missing helper: "(?<missing>.+)"$|used the unknown helper (?<unknown>\S+)/u;

function reasonOf(message: string): Reason {
  const parsing = PARSING.exec(message)?.groups;
  if (parsing !== undefined) {
    const { line = '', got = '' } = parsing;
    if (got === 'EOF') return { reason: 'er is een {{#…}} die niet met {{/…}} wordt gesloten' };
    if (got === 'OPEN_ENDBLOCK') return { reason: `op regel ${line} sluit {{/…}} iets dat nergens begint` };
    return { reason: `op regel ${line} is iets tussen {{ en }} niet goed geschreven` };
  }
  const { begin = '', end = '', line = '' } = PAIR.exec(message)?.groups ?? {};
  if (begin !== '') return { reason: `{{#${begin}}} op regel ${line} wordt gesloten met {{/${end}}}` };
  const partial = PARTIAL.exec(message)?.groups?.['name'];
  if (partial !== undefined) return { reason: `er is geen sjabloon ‘${partial}’ om in te voegen`, word: partial };
  const { missing, unknown } = HELPER.exec(message)?.groups ?? {};
  const helper = missing ?? unknown;
  if (helper !== undefined) return { reason: `jaarplan kent ‘${helper}’ niet`, word: helper };
  return { reason: message.replace(/\.$/u, '') };
}
