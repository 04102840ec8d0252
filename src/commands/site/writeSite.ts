import { posix } from 'node:path';
import { comparePlans } from '../../compare/index.js';
import { isReadProblem } from '../../host.js';
import { DIFF_PRINTERS } from '../../outputs/diff/index.js';
import { outputName } from '../../outputs/fileName.js';
import { indexPage, recordsOf } from '../../outputs/site/index.js';
import type { SitePlan } from '../../outputs/site/index.js';
import { writeWhole } from '../../outputs/writeWhole.js';
import type { WholeFile } from '../../outputs/writeWhole.js';
import type { Plan } from '../../plan/model.js';
import type { CompiledPlan } from '../compilePlans.js';
import type { Context } from '../context.js';
import { shownPath } from '../shownPath.js';

export interface SiteOptions {
  /** Absolute; the pages of the plans are in it already. */
  readonly folder: string;
  readonly title: string;
  readonly withPdf: boolean;
}

/** The script that searches, made when the program is built. */
const SEARCH_SCRIPT = 'dist/site/zoek.js';
/** Far above any plan; what is larger was not made by us. */
const MAXIMUM_BYTES = 200_000_000;

/**
 * Writes what belongs to all plans together: a page of differences for each that has a year before it, and the index.
 * Gives the names of the files. Throws MachineProblem `schijf/…`.
 */
export async function writeSite(context: Context, plans: readonly CompiledPlan[], options: SiteOptions): Promise<readonly string[]> {
  const files: WholeFile[] = [];
  const told: SitePlan[] = [];
  for (const compiled of plans) {
    const { plan, document } = compiled;
    if (plan === undefined || document === undefined) continue;
    const name = outputName(plan);
    const html = await bytesOf(context, posix.join(options.folder, `${name}.html`));
    const pdf = options.withPdf ? await bytesOf(context, posix.join(options.folder, `${name}.pdf`)) : undefined;
    const changes = await changesOf(compiled, plans);
    if (changes !== undefined) files.push(fileOf(options.folder, changes.name, changes.page));
    told.push({
      organisation: document.organisation.name,
      schoolYear: plan.schooljaar.label,
      title: document.title,
      ...(document.status.line === undefined ? {} : { status: document.status.line }),
      page: `${name}.html`,
      ...(pdf === undefined ? {} : { pdf: { name: `${name}.pdf`, bytes: pdf.length } }),
      ...(changes === undefined ? {} : { changes }),
      records: recordsOf(new TextDecoder().decode(html)),
    });
  }
  files.push(fileOf(options.folder, 'index.html', indexPage(told, { title: options.title, script: await context.assets.read(SEARCH_SCRIPT) })));
  const display = (path: string): string => shownPath(path, context.host.workingFolder);
  await writeWhole(files, { unfinished: context.unfinished, display, elsewhere: 'kies met --uit een andere map' });
  return files.map(({ path }) => posix.basename(path));
}

function fileOf(folder: string, name: string, text: string): WholeFile {
  return { path: posix.join(folder, name), bytes: new TextEncoder().encode(text) };
}

async function bytesOf(context: Context, path: string): Promise<Uint8Array> {
  const bytes = await context.host.read(path, MAXIMUM_BYTES);
  if (isReadProblem(bytes)) throw new Error(`A file that was just made cannot be read: ${path} (${bytes.problem})`);
  return bytes;
}

/** The differences with the same organisation's plan of the year before, as a page of its own. */
async function changesOf({ plan, name }: CompiledPlan, plans: readonly CompiledPlan[]): Promise<(NonNullable<SitePlan['changes']> & { readonly page: string }) | undefined> {
  if (plan === undefined) return undefined;
  const before = plans.find((other) => other.plan !== undefined && isYearBefore(other.plan, plan));
  const printer = DIFF_PRINTERS.find((one) => one.name === 'html');
  if (before?.plan === undefined || printer === undefined) return undefined;
  const comparison = comparePlans(before.plan, plan);
  const print = await printer.load();
  const page = print({ comparison, old: { path: before.name, title: comparison.root.old?.name ?? '' }, new: { path: name, title: comparison.root.new?.name ?? '' } });
  return { name: `${outputName(plan)}-verschillen.html`, since: before.plan.schooljaar.label, count: comparison.changes.length, page };
}

function isYearBefore(one: Plan, other: Plan): boolean {
  return one.schooljaar.end === other.schooljaar.start && outputName(one).replace(one.schooljaar.label, '') === outputName(other).replace(other.schooljaar.label, '');
}
