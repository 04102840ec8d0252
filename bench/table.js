import { readFileSync, writeFileSync } from 'node:fs';

/** Puts tables into a document between `<!-- bench:NAME -->` and `<!-- /bench -->`; the rest stays as it is. */
export function writeTables(file, tables) {
  let text = readFileSync(file, 'utf8');
  for (const [name, table] of Object.entries(tables)) {
    const place = new RegExp(`(<!-- bench:${name} -->\\n)[^]*?(<!-- /bench -->)`, 'u');
    if (!place.test(text)) throw new Error(`${file} has no place for ${name}`);
    text = text.replace(place, (_, head, end) => `${head}\n${table}\n${end}`);
  }
  writeFileSync(file, text);
}

export function markdownTable(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return `${[line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')}\n`;
}

/** What was measured held against what it may be at most (or, with `atLeast`, at least). */
export function judge({ name, value, limit, atLeast = false }) {
  return { name, value, limit, atLeast, passes: atLeast ? value >= limit : value <= limit };
}

export function verdictTable(verdicts) {
  const rows = verdicts.map(({ name, value, limit, atLeast, passes }) => [name, value.toFixed(2), `${atLeast ? 'at least' : 'at most'} ${limit}`, passes ? 'yes' : '**no**']);
  return markdownTable(['ratio', 'measured', 'asked', 'met'], rows);
}
