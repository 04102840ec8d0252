import { UsageProblem } from '../usageProblem.js';

/**
 * The lines of an input in UTF-8, each as soon as it is there. A line ends with LF or CRLF, the last one also without; empty
 * lines keep their place, and a byte order mark is no part of the first. Throws UsageProblem for what is no text.
 */
export async function* phrases(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let rest = '';
  for await (const bytes of readable(input)) {
    const lines = (rest + decode(() => decoder.decode(bytes, { stream: true }))).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield withoutReturn(line);
  }
  rest += decode(() => decoder.decode());
  if (rest !== '') yield withoutReturn(rest);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}

function decode(work: () => string): string {
  try {
    return work();
  } catch {
    throw new UsageProblem('De invoer is geen tekst in UTF-8.', ['Open het in een teksteditor en kies bij opslaan als codering ‘UTF-8’.']);
  }
}

/** `jaarplan wanneer - < map`: the system gives something that cannot be read. */
async function* readable(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* input;
  } catch (error) {
    if (error instanceof UsageProblem) throw error;
    throw new UsageProblem('De invoer kan niet gelezen worden.', ['Geef een bestand met één tekst per regel, zoals < teksten.txt.']);
  }
}
