import { posix } from 'node:path';
import { comparePlans } from '../../compare/index.js';
import { Diagnostics } from '../../diagnostics/collector.js';
import { statusOf } from '../../document/cover.js';
import { plainText } from '../../document/richContent.js';
import { isReadProblem } from '../../host.js';
import { DIFF_PRINTERS } from '../../outputs/diff/index.js';
import { indexPage, recordsOf } from '../../outputs/site/index.js';
import type { SitePlan } from '../../outputs/site/index.js';
import { writeWhole } from '../../outputs/writeWhole.js';
import type { WholeFile } from '../../outputs/writeWhole.js';
import type { Plan } from '../../plan/model.js';
import { readPlan } from '../../plan/readPlan.js';
import type { BuiltPlan } from '../buildPlans.js';
import type { Context } from '../context.js';
import { hashOf } from '../kept/observations.js';
import { shownPath } from '../shownPath.js';
import { clearOld, filesOfBefore, LARGEST_PAGE, manifestOf } from './manifest.js';
import type { Cleared, SiteFiles } from './manifest.js';

export interface SiteOptions {
  /** Absolute; the pages of the plans are in it already. */
  readonly folder: string;
  readonly title: string;
}

/** The script that searches, made when the program is built. */
const SEARCH_SCRIPT = 'dist/site/zoek.js';

/** A plan of which the pages are in the folder. */
interface Page {
  readonly built: BuiltPlan;
  /** `dijkzicht-2024-2025` */
  readonly name: string;
}

/** With its plan, as long as the next one is to be held against it. */
interface ReadPage extends Page {
  readonly plan: Plan;
}

/**
 * Writes what belongs to all plans together, then takes away what stands there of an earlier time.
 * Throws MachineProblem `schijf/…`.
 */
export async function writeSite(context: Context, plans: readonly BuiltPlan[], options: SiteOptions): Promise<Cleared> {
  const { folder } = options;
  const { files, hashes } = await composeSite(context, plans, options);
  const before = await filesOfBefore(context.host, folder);
  const display = (path: string): string => shownPath(path, context.host.workingFolder);
  await writeWhole([...files, manifestOf(folder, hashes)], { unfinished: context.unfinished, display, elsewhere: 'kies met --uit een andere map' });
  return clearOld(context, folder, before, hashes);
}

/** The files that belong to all plans together, and the hashes of all files of the site. */
interface Composed {
  readonly files: readonly WholeFile[];
  readonly hashes: SiteFiles;
}

/**
 * A page of differences for each plan that has a year before it, and the index. Plans are read again, two at a time at most:
 * all of them at once would not fit the memory.
 */
export async function composeSite(context: Context, plans: readonly BuiltPlan[], { folder, title }: SiteOptions): Promise<Composed> {
  const files: WholeFile[] = [];
  const told = new Map<string, SitePlan>();
  const hashes = new Map<string, string>();
  let earlier: ReadPage | undefined;
  for (const page of plans.map(pageOf).sort(byOrganisationAndYear)) {
    const { plan } = await readPlan(context.host, page.built.file, new Diagnostics());
    // Spoilt since it was built.
    if (plan === undefined) continue;
    const read: ReadPage = { ...page, plan };
    const changes = earlier !== undefined && isYearBefore(earlier, read) ? await changesOf(earlier, read) : undefined;
    if (changes !== undefined) files.push(fileOf(folder, changes.name, changes.page));
    told.set(page.name, { ...(await factsOf(context, folder, read, hashes)), ...(changes === undefined ? {} : { changes: { name: changes.name, since: changes.since, count: changes.count } }) });
    earlier = read;
  }
  const inOrder = plans.flatMap((built) => told.get(pageOf(built).name) ?? []);
  files.push(fileOf(folder, 'index.html', indexPage(inOrder, { title, script: await context.assets.read(SEARCH_SCRIPT) })));
  for (const { path, bytes } of files) hashes.set(posix.basename(path), hashOf(bytes));
  return { files, hashes };
}

function pageOf(built: BuiltPlan): Page {
  return { built, name: posix.basename(built.files.find((file) => file.endsWith('.html')) ?? '', '.html') };
}

/** What the index tells of a plan; the hashes of its files are noted. */
async function factsOf(context: Context, folder: string, { built, name, plan }: ReadPage, hashes: Map<string, string>): Promise<Omit<SitePlan, 'changes'>> {
  const html = await bytesOf(context, posix.join(folder, `${name}.html`));
  hashes.set(`${name}.html`, hashOf(html));
  const pdf = built.files.some((file) => file.endsWith('.pdf')) ? await bytesOf(context, posix.join(folder, `${name}.pdf`)) : undefined;
  if (pdf !== undefined) hashes.set(`${name}.pdf`, hashOf(pdf));
  const { line } = statusOf(plan);
  return {
    organisation: plan.organisatie.naam.value,
    schoolYear: plan.schooljaar.label,
    title: plainText(plan.titel),
    ...(line === undefined ? {} : { status: line }),
    page: `${name}.html`,
    ...(pdf === undefined ? {} : { pdf: { name: `${name}.pdf`, bytes: pdf.length } }),
    records: recordsOf(new TextDecoder().decode(html)),
  };
}

function fileOf(folder: string, name: string, text: string): WholeFile {
  return { path: posix.join(folder, name), bytes: new TextEncoder().encode(text) };
}

async function bytesOf(context: Context, path: string): Promise<Uint8Array> {
  const bytes = await context.host.read(path, LARGEST_PAGE);
  if (isReadProblem(bytes)) throw new Error(`A file that was just made cannot be read: ${path} (${bytes.problem})`);
  return bytes;
}

/** The differences with the same organisation's plan of the year before, as a page of its own: for everyone, so without how things went. */
async function changesOf(before: ReadPage, { plan, built, name }: ReadPage): Promise<(NonNullable<SitePlan['changes']> & { readonly page: string }) | undefined> {
  const printer = DIFF_PRINTERS.find((one) => one.name === 'html');
  if (printer === undefined) return undefined;
  const comparison = comparePlans(before.plan, plan, 'public');
  const print = await printer.load();
  const page = print({ comparison, old: { path: before.built.name, title: comparison.root.old?.name ?? '' }, new: { path: built.name, title: comparison.root.new?.name ?? '' } });
  return { name: `${name}-verschillen.html`, since: before.plan.schooljaar.label, count: comparison.changes.length, page };
}

function byOrganisationAndYear(one: Page, other: Page): number {
  return one.name < other.name ? -1 : Number(one.name > other.name);
}

function isYearBefore(one: ReadPage, other: ReadPage): boolean {
  return one.plan.schooljaar.end === other.plan.schooljaar.start && organisationOf(one) === organisationOf(other);
}

/** As files name it: `dijkzicht`. */
function organisationOf({ name, plan }: ReadPage): string {
  return name.replace(plan.schooljaar.label, '');
}
