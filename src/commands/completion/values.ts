import type { Argument } from 'commander';
import { STATUSES } from '../../lists/index.js';
import { COVERAGE_PRINTERS } from '../../outputs/points/index.js';
import { DIFF_PRINTERS } from '../../outputs/diff/index.js';
import { EXPORT_FORMATS } from '../../outputs/export/index.js';
import { OUTPUTS } from '../../outputs/index.js';
import { STATUS_PRINTERS } from '../../outputs/status/index.js';
import { PRINTERS } from '../../diagnostics/printers.js';
import { regions } from '../../calendar/holidays/regions.js';
import { layoutNames } from '../choices.js';
import type { Context } from '../context.js';
import { PER } from '../export/exportOptions.js';

type Named = readonly { readonly name: string }[];

/** What `--formaat` takes, by command. A test holds it to what the commands themselves say that there is. */
const FORMATS: Readonly<Record<string, Named>> = {
  build: OUTPUTS,
  check: PRINTERS,
  coverage: COVERAGE_PRINTERS,
  diff: DIFF_PRINTERS,
  export: EXPORT_FORMATS,
  inspect: [{ name: 'tekst' }, { name: 'json' }],
  status: STATUS_PRINTERS,
  wanneer: [{ name: 'tekst' }, { name: 'json' }],
};

/** The words of which an option takes one (of some: several, with commas); none where anything may be typed. */
export async function valuesOf(command: string, flag: string, { assets }: Pick<Context, 'assets'>): Promise<readonly string[]> {
  switch (flag) {
    case '--formaat':
      return (FORMATS[command] ?? []).map(({ name }) => name);
    case '--opmaak':
      return layoutNames(assets);
    case '--regio':
      return regions;
    case '--status':
      return STATUSES;
    case '--per':
      return PER;
    default:
      return [];
  }
}

/** Arguments that are a plan, by their names in the help. */
const PLANS: ReadonlySet<string> = new Set(['plan', 'oud', 'nieuw']);

/** Whether folders of plans are what stands behind a command. */
export function takesPlans(args: readonly Argument[]): boolean {
  return args.some((argument) => PLANS.has(argument.name()));
}
