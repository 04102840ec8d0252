import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peerCases } from './peers.js';
import { preparePrint } from './printPage.js';
import { afresh } from './program.js';
import { measure, takeTurns } from './processes.js';
import { judge, markdownTable } from './table.js';

const START = 'node -e 0';
const LIMIT = 'limit: browser and two bare prints';

/** One plan: every command beside Node's own start, and the cold build beside the bare browser and the peers. */
export async function benchSingle({ root, work, program, runs, peers, browser, tell }) {
  cpSync(join(root, 'plans/noorderveld'), join(work, 'noorderveld'), { recursive: true });
  const plan = join(work, 'noorderveld/2024-2025');
  const print = await preparePrint(plan, browser);
  const page = join(work, 'page.html');
  writeFileSync(page, print.page);
  // Some peers lay pages out with a script of their own, which the page's policy forbids.
  const open = join(work, 'open.html');
  writeFileSync(open, print.page.replace(/<meta http-equiv=[^>]*>/giu, ''));
  const typst = join(work, 'plan.typ');
  writeFileSync(typst, typstText(print.page));
  const [markdown, word] = await exported(program, plan, work);
  const ours = (name, ...words) => ({ name, words: [process.execPath, program, ...words], folder: work });
  const firstCache = join(work, 'first');
  cpSync(join(work, 'noorderveld'), join(work, 'edited/noorderveld'), { recursive: true });
  const edited = join(work, 'edited/noorderveld/2024-2025');
  let edits = 0;
  const cases = [
    { name: START, words: [process.execPath, '-e', '0'] },
    { name: LIMIT, words: [process.execPath, join(root, 'bench/barePrint.js'), print.executable, '1', JSON.stringify(print.flags), page], environment: print.environment },
    ours('jaarplan --help', '--help'),
    ours('jaarplan check', 'check', plan, ...afresh(program, 'check')),
    ours('jaarplan check, nothing changed', 'check', plan),
    ours('jaarplan build --formaat html', 'build', plan, '--formaat', 'html', ...afresh(program)),
    ours('jaarplan build', 'build', plan, ...afresh(program)),
    { ...ours('jaarplan build, the very first time', 'build', plan, ...afresh(program)), environment: { XDG_CACHE_HOME: firstCache, LOCALAPPDATA: firstCache }, before: () => forgetCompiled(firstCache) },
    { ...ours('jaarplan build, a word changed', 'build', edited), before: () => changeTitle(join(edited, 'doelen/10-basisondersteuning.yaml'), (edits += 1)) },
    ours('jaarplan build, nothing changed', 'build', plan),
    ...(await peerCases({ folder: peers, page: open, typst, markdown, word, browser: print.executable, environment: print.environment })),
  ];
  const medians = await takeTurns(cases.map((one) => ({ folder: work, ...one })), runs, tell);
  return report(medians);
}

/** Typst reads neither HTML nor Word: it gets the words alone. */
function typstText(page) {
  const words = page.replace(/<(style|head|svg)\b[^]*?<\/\1>/gu, '').replace(/<\/(p|li|h\d|tr|td|th)>/gu, '\n\n').replace(/<[^>]+>/gu, '').replace(/[#*_\\$@<>[\]`]/gu, '');
  return `#set page(numbering: "1")\n#set text(lang: "nl")\n${words.replace(/^\s+/gmu, '').replace(/\n/gu, '\n\n')}`;
}

/** The same plan, tables and all, as other programs read it. */
async function exported(program, plan, work) {
  await measure({ words: [process.execPath, program, 'export', plan, '--formaat', 'md,docx', '--uit', work], folder: work });
  return ['md', 'docx'].map((ending) => join(work, `noorderveld-2024-2025.${ending}`));
}

/** As somebody does who corrects a text: most headings stay on their page. */
function changeTitle(file, number) {
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^titel: .*$/mu, `titel: Basisondersteuning op elke school, versie ${number}`));
}

/** What was compiled the last time is gone; the embedded browser stays unpacked. */
function forgetCompiled(cache) {
  rmSync(join(cache, 'jaarplan/code'), { recursive: true, force: true });
}

function report(medians) {
  const of = (name) => medians.get(name)?.milliseconds;
  const rows = [...medians].map(([name, { milliseconds }]) => [name, milliseconds.toFixed(0), (milliseconds / of(START)).toFixed(1), (milliseconds / of(LIMIT)).toFixed(2), (milliseconds / of('jaarplan build')).toFixed(2)]);
  const wanted = [
    ['jaarplan --help / node -e 0', of('jaarplan --help') / of(START), 2],
    ['jaarplan check / node -e 0', of('jaarplan check') / of(START), 4],
    ['jaarplan check, nothing changed / node -e 0', of('jaarplan check, nothing changed') / of(START), 4],
    ['jaarplan build / limit', of('jaarplan build') / of(LIMIT), 1.5],
    ['jaarplan build, nothing changed / node -e 0', of('jaarplan build, nothing changed') / of(START), 4],
    ['pagedjs-cli / jaarplan build', of('pagedjs-cli') / of('jaarplan build'), 5, true],
    ['vivliostyle-cli / jaarplan build', of('vivliostyle-cli') / of('jaarplan build'), 8, true],
    ['weasyprint / jaarplan build', of('weasyprint') / of('jaarplan build'), 3, true],
    ['Word via LibreOffice / jaarplan build', of('Word via LibreOffice') / of('jaarplan build'), 3, true],
  ];
  const verdicts = wanted.filter(([, value]) => !Number.isNaN(value)).map(([name, value, limit, atLeast]) => judge({ name, value, limit, atLeast }));
  return { table: markdownTable(['program', 'milliseconds', 'times `node -e 0`', 'times the limit', 'times `jaarplan build`'], rows), verdicts, medians: Object.fromEntries(medians) };
}
