import { counted } from '../../diagnostics/tally.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { shownPlace } from '../../diagnostics/shownPlace.js';
import { Workshop } from '../../outputs/workshop.js';
import { layoutNames } from '../choices.js';
import type { Context } from '../context.js';
import { defectReport } from '../defect.js';
import { clockTime } from './clockTime.js';
import { listen } from './listen.js';
import type { Port } from './listen.js';
import type { LivePlan } from './livePlan.js';
import { readPageFiles } from './pageFiles.js';
import { Preview } from './preview.js';
import { PreviewServer } from './server.js';

export interface ServeOptions {
  /** The plans that can be looked at: name → plan.yaml, absolute. The first is shown first. */
  readonly plans: ReadonlyMap<string, string>;
  readonly port: Port;
  /** '' for the plan's own. */
  readonly layout: string;
  readonly browser?: string;
}

/** A server that runs. */
export interface Serving {
  /** "http://127.0.0.1:4747/" */
  readonly address: string;
  readonly port: number;
  /** Ends the server and the browser that makes PDFs. */
  close(): Promise<void>;
}

/** Starts the preview and gives its address; the first plan is built by then. Throws MachineProblem when no port can be had. */
export async function startServing(context: Context, options: ServeOptions): Promise<Serving> {
  const { assets, host, system, unfinished } = context;
  const { browser } = options;
  const workshop = new Workshop({ assets, environment: host.environment, platform: system.platform, jaarplanVersion: system.jaarplanVersion, unfinished, ...(browser === undefined ? {} : { browser }) });
  const sayDefect = (error: unknown): void => context.say(defectReport(error, system, host.environment['JAARPLAN_DEBUG'] === '1'));
  const [files, layouts] = await Promise.all([readPageFiles(assets), layoutNames(assets)]);
  const preview = new Preview({
    context,
    workshop,
    plans: options.plans,
    layouts,
    firstLayout: options.layout,
    onBuilt: (plan) => context.say(buildLine(plan)),
    onWatchProblem: watchProblem(context),
  });
  const pages = new PreviewServer({ preview, files, onFirstDocument: context.settled, onDefect: sayDefect });
  // What goes wrong where nobody waits for it may not take the page away.
  context.takeDefects?.(sayDefect);
  const close = async (): Promise<void> => {
    await Promise.all([pages.close(), preview.close(), workshop.closeBrowser()]);
  };
  try {
    const port = await listen(pages.server, options.port);
    await preview.first.plan.refresh();
    return { address: `http://127.0.0.1:${port}/`, port, close };
  } catch (error) {
    await preview.close();
    throw error;
  }
}

/** "14:02 plans/noorderveld/2024-2025: bijgewerkt (38 ms); 2 waarschuwingen" */
function buildLine(plan: LivePlan): string {
  const { ending } = plan;
  if (ending === undefined) return '';
  const name = plan.layout === '' ? plan.name : `${plan.name} (${plan.layout})`;
  return `${clockTime(ending.at)} ${name}: ${harmlessSentence(outcome(plan))}\n`;
}

function outcome({ ending, good }: LivePlan): string {
  if (ending === undefined) return '';
  if (ending.defect !== undefined) return ending.defect;
  const { diagnostics, hasFailed, milliseconds } = ending;
  const errors = diagnostics.filter(({ severity }) => severity === 'fout');
  const [first] = errors;
  if (hasFailed && first !== undefined) {
    const { file, line } = shownPlace(first);
    const place = [file, line].filter((part) => part !== undefined).join(':');
    return `${counted(errors.length, 'fout', 'fouten')}${good === undefined ? '' : '; de pagina toont nog de laatste goede versie'}. ${place}: ${first.message}`;
  }
  const warnings = diagnostics.filter(({ severity }) => severity === 'waarschuwing').length;
  return `bijgewerkt in ${Math.round(milliseconds)} ms${warnings === 0 ? '' : `; ${counted(warnings, 'waarschuwing', 'waarschuwingen')}`}`;
}

/** Said once: it goes on for as long as the server runs. */
function watchProblem(context: Context): (error: unknown) => void {
  let isSaid = false;
  return () => {
    if (!isSaid) context.say('Niet alle mappen zijn direct te volgen. Een wijziging is dan binnen twee seconden te zien.\n');
    isSaid = true;
  };
}
