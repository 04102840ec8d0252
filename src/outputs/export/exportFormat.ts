import type { IsoDate } from '../../calendar/index.js';
import type { Document } from '../../document/document.js';
import type { Filter, PlanRows, Row } from '../../lists/index.js';
import type { Plan } from '../../plan/model.js';

/** A plan on its way to other programs, narrowed already to what was asked for. */
export interface ExportSubject {
  readonly plan: Plan;
  readonly rows: PlanRows;
  readonly isFree: (day: IsoDate) => boolean;
  /** Whether `isFree` knows the school holidays of the plan's year and region. */
  readonly knowsHolidays: boolean;
  readonly filter: Filter;
  /** The filter in words; '' where there is none. */
  readonly narrowedTo: string;
  /** Name of the files, without the ending: `noorderveld-2024-2025`. */
  readonly name: string;
  /** The plan's folder as the user knows it. */
  readonly path: string;
  /** Day that a file says it was made on. */
  readonly date?: IsoDate;
  /** One calendar of all, or one an organ, party or doelgroep. */
  readonly per?: 'organ' | 'partij' | 'doelgroep';
  /** The same plan laid out; made when it is first asked for. */
  readonly document: () => Promise<Document>;
}

export interface ExportFile {
  /** Comes behind the name of the plan, where there are several files: `-acties`. */
  readonly suffix: string;
  readonly extension: string;
  readonly bytes: Uint8Array;
}

export interface Exported {
  readonly files: readonly ExportFile[];
  /** What the user should know of what is not in the files. */
  readonly remarks: readonly Remark[];
}

export interface Remark {
  /** One sentence. */
  readonly text: string;
  /** The parts of the plan that it is about, in the order of the plan. */
  readonly rows?: readonly Row[];
}

/** One format for other programs; a file each in this folder. */
export interface ExportFormat {
  /** As `--formaat` takes it. */
  readonly name: string;
  readonly summary: string;
  /** Whether it is one text, which may go to the screen. */
  readonly isText: boolean;
  load(): Promise<(subject: ExportSubject) => Promise<Exported>>;
}

/** A format that is one text. */
export function textFile(text: string, extension: string): Exported {
  return { files: [{ suffix: '', extension, bytes: new TextEncoder().encode(text) }], remarks: [] };
}
