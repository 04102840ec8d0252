import type { Doel, Hoofdstuk, Plan } from '../plan/model.js';
import type { Contents, ContentsEntry, RichInline } from './document.js';
import type { DocumentContext } from './goalContext.js';
import { printedGoalNumber } from './goalContext.js';
import type { Layout } from './layouts.js';
import { plainText } from './richContent.js';

/** Chapters, and as deep as the plan asks their goals. A chapter without a title is represented by its goals. */
export function buildContents(context: DocumentContext, layoutOf: (goal: Doel) => Layout): Contents | undefined {
  const { plan } = context;
  if (plan.inhoudsopgave === false) return undefined;
  const { diepte } = plan.inhoudsopgave;
  return { title: 'Inhoud', entries: plan.hoofdstukken.flatMap((chapter) => chapterEntries(chapter, diepte, layoutOf)) };
}

function chapterEntries(chapter: Hoofdstuk, depth: number, layoutOf: (goal: Doel) => Layout): ContentsEntry[] {
  const goals = goalsOfChapter(chapter);
  if (chapter.titel === undefined) return goals.map((goal) => goalEntry(goal, depth, layoutOf, false));
  return [
    {
      anchor: chapter.anchor,
      title: words(plainText(chapter.titel)),
      entries: depth > 1 ? goals.map((goal) => goalEntry(goal, depth - 1, layoutOf, false)) : [],
      ...(chapter.nummer === undefined ? {} : { number: chapter.nummer }),
    },
  ];
}

function goalEntry(goal: Doel, depth: number, layoutOf: (goal: Doel) => Layout, isSubgoal: boolean): ContentsEntry {
  const number = printedGoalNumber(goal, layoutOf(goal), isSubgoal);
  return {
    anchor: goal.anchor,
    title: words(plainText(goal.titel)),
    entries: depth > 1 ? goal.subdoelen.map((subgoal) => goalEntry(subgoal, depth - 1, layoutOf, true)) : [],
    ...(number === undefined ? {} : { number }),
  };
}

export function goalsOfChapter(chapter: Hoofdstuk): Doel[] {
  return chapter.blokken.flatMap((block) => (block.soort === 'doelen' ? [...block.doelen] : []));
}

function words(text: string): RichInline[] {
  return [{ kind: 'text', text }];
}

/** Titles by anchor, for every place that can be linked to. */
export function titlesByAnchor(plan: Plan): Map<string, string> {
  const titles = new Map<string, string>();
  const addGoal = (goal: Doel): void => {
    titles.set(goal.anchor, plainText(goal.titel));
    goal.subdoelen.forEach(addGoal);
  };
  for (const chapter of plan.hoofdstukken) {
    if (chapter.titel !== undefined) titles.set(chapter.anchor, plainText(chapter.titel));
    goalsOfChapter(chapter).forEach(addGoal);
  }
  return titles;
}
