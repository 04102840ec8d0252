import { posix } from 'node:path';
import { Diagnostics } from '../../diagnostics/collector.js';
import type { Row } from '../../lists/index.js';
import type { Document } from '../../document/document.js';
import { filterWords, isNarrowing, narrowPlan, narrowRows, rowsOf, withoutTime } from '../../lists/index.js';
import { fileDate } from '../../outputs/fileDate.js';
import { outputName } from '../../outputs/fileName.js';
import type { ExportSubject } from '../../outputs/export/exportFormat.js';
import { displayPath } from '../../plan/shownPaths.js';
import type { PlanFiles } from '../../plan/files.js';
import type { Plan } from '../../plan/model.js';
import type { Context } from '../context.js';
import { chosenFilter } from './exportOptions.js';

export interface Asked {
  readonly subject: ExportSubject;
  /** Rows that a period leaves out because they say no time. */
  readonly withoutTime: readonly Row[];
  /** Whether the filter leaves nothing. */
  readonly isEmpty: boolean;
}

/** A plan with what the options leave of it. Throws UsageProblem for a name or day that they do not know. */
export async function askedOf(context: Context, file: string, plan: Plan, files: PlanFiles, options: Readonly<Record<string, unknown>>, per: ExportSubject['per']): Promise<Asked> {
  const whole = rowsOf(plan);
  const filter = chosenFilter(options, whole, plan.schooljaar);
  const rows = narrowRows(whole, filter);
  const narrowed = isNarrowing(filter) ? narrowPlan(plan, rows) : plan;
  const folder = posix.dirname(file);
  const date = await fileDate(plan.vastgesteld, folder, context.host.environment);
  let document: Promise<Document> | undefined;
  return {
    subject: {
      plan: narrowed,
      rows,
      isFree: whole.isFree,
      knowsHolidays: whole.knowsHolidays,
      filter,
      narrowedTo: filterWords(filter),
      name: outputName(plan),
      path: displayPath(folder, context.host.workingFolder),
      document: () => (document ??= laidOut(context, narrowed, files, date)),
      ...(date === undefined ? {} : { date }),
      ...(per === undefined ? {} : { per }),
    },
    withoutTime: withoutTime(whole, filter),
    isEmpty: isNarrowing(filter) && rows.acties.length + rows.kalender.length + rows.bijeenkomsten.length === 0,
  };
}

/** What is wrong with a picture or a layout is for `check` and `build` to say; here a document is made of what there is. */
async function laidOut({ assets }: Context, plan: Plan, files: PlanFiles, date: string | undefined): Promise<Document> {
  const [{ buildDocument }, { readPictures }, { readHouseStyleFiles }] = await Promise.all([
    import('../../document/index.js'),
    import('../../plan/pictures.js'),
    import('../../plan/houseStyleFiles.js'),
  ]);
  const [pictures, houseStyle] = await Promise.all([readPictures(plan, files), readHouseStyleFiles(plan, files)]);
  const document = await buildDocument(plan, { assets, pictures, houseStyle, diagnostics: new Diagnostics() });
  return date === undefined ? document : { ...document, date };
}
