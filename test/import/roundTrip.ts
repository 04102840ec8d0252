import { comparePlans } from '../../src/compare/index.js';
import type { Comparison, Part, PartKind } from '../../src/compare/index.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Document } from '../../src/document/document.js';
import { packageFolder } from '../../src/assets.js';
import { ImportedHost } from '../../src/commands/import/importedHost.js';
import { importPlan } from '../../src/import/index.js';
import type { ImportedPlan } from '../../src/import/index.js';
import { nodeHost } from '../../src/nodeHost.js';
import { wordFile } from '../../src/outputs/export/docx/wordFile.js';
import { buildFlow } from '../../src/outputs/export/flow/buildFlow.js';
import { printText } from '../../src/outputs/diff/text.js';
import { shortened } from '../../src/outputs/shortened.js';
import type { Plan } from '../../src/plan/model.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { partsBelow } from '../export/exported.js';
import type { Read } from '../export/exported.js';
import { read } from './wordFile.js';

export interface RoundTrip {
  readonly imported: ImportedPlan;
  readonly comparison: Comparison;
  /** Parts of a kind in the original and in what came back. */
  readonly parts: readonly { readonly kind: PartKind; readonly old: number; readonly new: number }[];
}

/** A plan to Word, back from Word, and held against what it was. Nothing is written to the disk. */
export async function roundTrip(original: Read, document: Document): Promise<RoundTrip> {
  return backFrom(original, await wordFile(document, buildFlow(document, ''), { day: '2025-01-01' }));
}

/** What a Word file gives, held against the plan that it was made of. */
export async function backFrom({ plan, part }: Read, bytes: Uint8Array): Promise<RoundTrip> {
  const imported = importPlan(await read(bytes), { fileName: 'jaarplan', schemaFolder: '.jaarplan/schemas' });
  if (imported === undefined) throw new Error('No school year in the document');
  const comparison = comparePlans(plan, await understood(imported));
  const back = comparison.root.new;
  const kinds = [...new Set([part, ...(back === undefined ? [] : [back])].flatMap(partsBelow).map(({ kind }) => kind))].sort();
  return { imported, comparison, parts: kinds.map((kind) => ({ kind, old: countOf(part, kind), new: back === undefined ? 0 : countOf(back, kind) })) };
}

function countOf(part: Part, kind: PartKind): number {
  return partsBelow(part).filter((below) => below.kind === kind).length;
}

/** The files as the program reads them, as if they stood on the disk. */
async function understood({ files, year }: ImportedPlan): Promise<Plan> {
  const folder = `${packageFolder}/teruggelezen`;
  const texts = new Map(files.map(({ path, text }) => [`${folder}/${path}`, new TextEncoder().encode(text)]));
  const { plan } = await readPlan(new ImportedHost(nodeHost(packageFolder, {}), texts, folder), `${folder}/${year.label}/plan.yaml`, new Diagnostics());
  if (plan === undefined) throw new Error('What was imported cannot be read');
  return plan;
}

const LONGEST_LINE = 150;

/** The counts of every kind of part, and below them every difference on a line of its own. */
export function roundTripReport(path: string, { imported, comparison, parts }: RoundTrip): string {
  const rows = parts.map(({ kind, old, new: back }) => {
    const changes = comparison.changes.filter(({ compared }) => compared.kind === kind).map(({ compared }) => compared);
    const count = (change: string): number => changes.filter((compared) => compared.change === change).length;
    const moved = changes.filter(({ differences }) => differences.some((difference) => difference.kind === 'verplaatst')).length;
    return [kind, old, back, count('toegevoegd'), count('verwijderd'), count('gewijzigd'), moved];
  });
  const lines = [['', 'plan', 'terug', 'erbij', 'weg', 'anders', 'verplaatst'], ...rows].map(([kind, ...counts]) => `${String(kind).padEnd(14)}${counts.map((count) => String(count).padStart(11)).join('')}`.trimEnd());
  const words = `woorden: ${imported.report.wordsIn} in het document, ${imported.report.wordsOut} in de bestanden, ${imported.report.missing.length} kwijt`;
  const differences = printText({ comparison, old: { path, title: comparison.root.old?.name ?? '' }, new: { path: 'uit Word', title: comparison.root.new?.name ?? '' } });
  return `${[words, '', ...lines, '', ...differences.split('\n').map((line) => shortened(line, LONGEST_LINE)), ''].join('\n').replace(/\n+$/, '')}\n`;
}
