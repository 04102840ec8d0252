import type { Region, SchoolYear } from '../../calendar/index.js';
import { parseSchoolYear } from '../../calendar/index.js';
import { Diagnostics } from '../../diagnostics/collector.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { displayPath } from '../../plan/shownPaths.js';
import { readPlan } from '../../plan/readPlan.js';
import { chosenRegion } from '../choices.js';
import type { Context } from '../context.js';
import { findPlans } from '../planArguments.js';
import { UsageProblem } from '../usageProblem.js';

/** What a planning expression is read against. */
export interface SchoolCalendar {
  readonly year: SchoolYear;
  /** Whose school holidays count; without it those of Noord, and the reading says so. */
  readonly region?: Region;
}

const NAME_IT = 'Zet het schooljaar erbij, zoals --schooljaar 2024-2025.';

/** The school year and region of the options, else of the only plan below the working folder. Throws UsageProblem when there is no telling. */
export async function chosenCalendar(context: Context, options: Readonly<Record<string, unknown>>): Promise<SchoolCalendar> {
  const region = typeof options['regio'] === 'string' ? chosenRegion(options['regio']) : undefined;
  const typed = options['schooljaar'];
  if (typeof typed !== 'string') return calendarOfPlan(context, region);
  const year = parseSchoolYear(typed);
  if (year === undefined) throw new UsageProblem(`‘${typed}’ is geen schooljaar.`, ['Schrijf twee jaren na elkaar, zoals 2024-2025.'], ['schooljaar']);
  return { year, ...(region === undefined ? {} : { region }) };
}

async function calendarOfPlan(context: Context, chosen: Region | undefined): Promise<SchoolCalendar> {
  const file = await onlyPlan(context);
  const name = displayPath(file, context.host.workingFolder);
  // What else is wrong with the plan is for `jaarplan check` to say.
  const { plan } = await readPlan(context.host, file, new Diagnostics());
  if (plan === undefined) throw new UsageProblem(`Welk schooljaar bedoelt u? In ${name} is het niet te lezen.`, [NAME_IT]);
  context.say(`${harmlessSentence(`Gelezen in schooljaar ${plan.schooljaar.label}, dat van ${name}.`)}\n`);
  const region = chosen ?? plan.organisatie.vakantieregio;
  return { year: plan.schooljaar, ...(region === undefined ? {} : { region }) };
}

async function onlyPlan(context: Context): Promise<string> {
  const plans = await plansHere(context);
  const [only] = plans;
  if (only !== undefined && plans.length === 1) return only;
  const here = plans.length === 0 ? 'Onder deze map staat geen plan.' : `Onder deze map staan ${plans.length} plannen.`;
  throw new UsageProblem(`Welk schooljaar bedoelt u? ${here}`, [NAME_IT]);
}

async function plansHere({ host }: Context): Promise<readonly string[]> {
  try {
    return await findPlans(host, []);
  } catch (error) {
    // It takes no plan to read a text.
    if (error instanceof UsageProblem) return [];
    throw error;
  }
}
