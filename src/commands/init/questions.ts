import { parseSchoolYear, schoolYear } from '../../calendar/index.js';
import type { SchoolYear } from '../../calendar/index.js';
import { harmlessSentence } from '../../diagnostics/harmless.js';
import { slug } from '../../text/index.js';
import { regions } from '../../calendar/holidays/regions.js';
import { chosenLayout, chosenRegion } from '../choices.js';
import type { Context } from '../context.js';
import { UsageProblem } from '../usageProblem.js';
import type { SampleChoices } from './samplePlan.js';

interface Question<Answer> {
  readonly text: string;
  /** Value of the option that answers it. */
  readonly given: unknown;
  readonly proposal: string;
  /** Throws UsageProblem for an answer that will not do. */
  read(answer: string): Answer | Promise<Answer>;
}

/** What the first plan will be: from the options, else asked on a terminal, else as proposed. Undefined when waved away. */
export async function chooseSample(context: Context, options: Readonly<Record<string, unknown>>, layouts: readonly string[]): Promise<Omit<SampleChoices, 'layouts'> | undefined> {
  const organisation = await answer(context, {
    text: 'Hoe heet het samenwerkingsverband?',
    given: options['organisatie'],
    proposal: 'Samenwerkingsverband Voorbeeld',
    read: readName,
  });
  if (organisation === undefined) return undefined;
  const year = await answer(context, { text: 'Voor welk schooljaar is het plan?', given: options['schooljaar'], proposal: proposedYear(context.now()).label, read: readYear });
  if (year === undefined) return undefined;
  const region = await answer(context, {
    text: `In welke regio vallen de schoolvakanties? U kunt kiezen uit: ${regions.join(', ')}.`,
    given: options['regio'],
    proposal: 'midden',
    read: chosenRegion,
  });
  if (region === undefined) return undefined;
  const layout = await answer(context, {
    text: `Welke vorm krijgen de doelen? U kunt kiezen uit: ${layouts.join(', ')}.`,
    given: options['opmaak'],
    proposal: layouts.includes('resultaten') ? 'resultaten' : (layouts[0] ?? ''),
    read: (name) => chosenLayout(context.assets, name),
  });
  return layout === undefined ? undefined : { organisation, year, region, layout };
}

/**
 * Where the plan comes when no folder was typed: asked on a terminal, else a new folder named after the organisation, and said.
 * Never without a word in the folder where one happens to be. Undefined when waved away.
 */
export async function chooseFolder(context: Context, organisation: unknown): Promise<string | undefined> {
  const proposal = (typeof organisation === 'string' ? slug(organisation) : '') || 'jaarplan';
  if (context.ask === undefined) {
    context.say(`U noemde geen map; het plan komt in de map ${proposal}.\n`);
    return proposal;
  }
  const typed = await context.ask(`In welke map komt het plan? Typ een punt voor de map waarin u bent.\n  [${proposal}] `);
  return typed === undefined ? undefined : typed.trim() || proposal;
}

async function answer<Answer>(context: Context, question: Question<Answer>): Promise<Answer | undefined> {
  if (typeof question.given === 'string') return question.read(question.given.trim());
  if (context.ask === undefined) return question.read(question.proposal);
  for (;;) {
    const typed = await context.ask(`${question.text}\n  [${question.proposal}] `);
    if (typed === undefined) return undefined;
    try {
      return await question.read(typed.trim() === '' ? question.proposal : typed.trim());
    } catch (error) {
      if (!(error instanceof UsageProblem)) throw error;
      context.say([error.message, ...error.hints].map((sentence) => `  ${harmlessSentence(sentence)}\n`).join(''));
    }
  }
}

function readName(typed: string): string {
  const name = typed.replace(/\s+/g, ' ');
  if (name !== '') return name;
  throw new UsageProblem('De naam van het samenwerkingsverband is leeg.');
}

function readYear(typed: string): SchoolYear {
  const year = parseSchoolYear(typed);
  if (year !== undefined) return year;
  throw new UsageProblem(`‘${typed}’ is geen schooljaar.`, ['Schrijf twee jaren na elkaar, zoals 2025-2026.'], ['schooljaar']);
}

/** Until the summer people plan the year to come, after it the one that has begun: both start in this calendar year. */
function proposedYear(now: Date): SchoolYear {
  return schoolYear(now.getFullYear());
}
