import { harmless } from '../../diagnostics/harmless.js';
import { wrapText } from '../../diagnostics/textWidth.js';
import { counted } from '../../diagnostics/tally.js';
import type { ImportReport, Share } from '../../import/index.js';
import { TERMINAL_WIDTH, textTable } from '../../outputs/textTable.js';

const HEADS: Readonly<Record<Share['how'], string>> = { begrepen: 'Begrepen', tekst: 'Als tekst bewaard', overgeslagen: 'Overgeslagen' };
/** More would fill the screen; `--json` gives them all. */
const MOST_WORDS = 40;

/** The account of an import in words in and words out, for a terminal. */
export function importReport({ shares, wordsIn, wordsOut, missing, pictures }: ImportReport): string {
  const rows = (['begrepen', 'tekst', 'overgeslagen'] as const).flatMap((how) => {
    const group = shares.filter((share) => share.how === how);
    return group.map(({ fate, words }, index) => [`${index === 0 ? HEADS[how] : '  '}${index === 0 ? ': ' : ''}${fate}`, String(words)]);
  });
  const table = textTable({ titles: ['Wat er met het document gebeurd is', 'woorden'], rows: [...rows, ['Samen in het document', String(wordsIn)], ['In de bestanden van het plan', String(wordsOut)]], areNumbers: true });
  const lines = [...table, '', ...lossLines(missing), ...(pictures > 0 ? [`${counted(pictures, 'afbeelding is', 'afbeeldingen zijn')} niet overgenomen.`] : [])];
  return `${lines.join('\n')}\n`;
}

function lossLines(missing: readonly string[]): string[] {
  if (missing.length === 0) return ['Geen woord is kwijt: alles wat begrepen of bewaard is, staat in het plan.'];
  const shown = missing.slice(0, MOST_WORDS).map(harmless).join(', ');
  const rest = missing.length > MOST_WORDS ? ` en nog ${missing.length - MOST_WORDS}; met --json ziet u ze alle` : '';
  return wrapText(`${counted(missing.length, 'woord staat', 'woorden staan')} niet in het plan: ${shown}${rest}.`, TERMINAL_WIDTH);
}
