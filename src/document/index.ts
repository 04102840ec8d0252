import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Assets } from '../assets.js';
import type { HouseStyleFiles } from '../plan/houseStyleFiles.js';
import { linkTargets } from '../plan/links.js';
import type { Doel, Plan } from '../plan/model.js';
import type { Pictures } from '../plan/pictures.js';
import type { Text } from '../plan/text.js';
import { nearest } from '../schema/nearest.js';
import { posix } from 'node:path';
import { buildChapter } from './chapters.js';
import { buildContents } from './contents.js';
import { buildCover, buildHeading, statusOf } from './cover.js';
import type { Document, Picture } from './document.js';
import type { DocumentContext } from './goalContext.js';
import { placeFor } from './goalContext.js';
import { buildHouseStyle } from './houseStyle.js';
import type { Layout } from './layouts.js';
import { loadLayouts } from './layouts.js';
import { NoteBook } from './noteBook.js';
import { plainText, RichWriter } from './richContent.js';
import { checkTemplateNames } from './templateNames.js';

export interface BuildOptions {
  readonly assets: Assets;
  /** Layout in place of the plan's own. */
  readonly layout?: string;
  readonly pictures: Pictures;
  readonly houseStyle: HouseStyleFiles;
  readonly diagnostics: Diagnostics;
}

/** The plan as a document: everything counted, written out and in its place; nothing is left for templates to decide. */
export async function buildDocument(plan: Plan, options: BuildOptions): Promise<Document> {
  const layouts = await loadLayouts(options.assets);
  await checkTemplateNames(plan, options.houseStyle.templates, layouts, options.assets, options.diagnostics);
  const picture = (path: string, from: Text): Picture | undefined => {
    const source = options.pictures.get(posix.resolve(posix.dirname(from.span.source.file), path));
    return source === undefined ? undefined : { alt: '', source };
  };
  const context: DocumentContext = {
    plan,
    layouts,
    writer: new RichWriter({ targets: linkTargets(plan), picture, dates: plan.datumnotatie }),
    notes: new NoteBook(),
    picture: (text) => picture(text.value, text),
    diagnostics: options.diagnostics,
  };
  const layoutOf = (goal: Doel): Layout => findLayout(layouts, goal, options);
  const cover = buildCover(context, placeFor(context, context.notes.section(), 2));
  const contents = buildContents(context, layoutOf);
  const heading = buildHeading(plan);
  const status = statusOf(plan);
  const title = plainText(plan.titel);
  const organisation = plan.organisatie;
  return {
    language: 'nl',
    title,
    schoolYear: plan.schooljaar.label,
    organisation: {
      name: organisation.naam.value,
      ...(organisation.afkorting === undefined ? {} : { abbreviation: organisation.afkorting.value }),
      ...(organisation.website === undefined ? {} : { website: organisation.website.value }),
    },
    status,
    head: plan.kop === undefined ? { left: organisation.naam.value, right: title } : { left: plan.kop.value, right: '' },
    foot: { left: plan.voet?.value ?? status.line ?? plan.datum?.value ?? '' },
    chapters: plan.hoofdstukken.map((chapter) => buildChapter(context, chapter, layoutOf)),
    style: buildHouseStyle(plan, options.houseStyle, options.diagnostics),
    ...(plan.ondertitel === undefined ? {} : { subtitle: plainText(plan.ondertitel) }),
    ...(cover === undefined ? {} : { cover }),
    ...(heading === undefined ? {} : { heading }),
    ...(contents === undefined ? {} : { contents }),
    ...(plan.vastgesteld === undefined ? {} : { date: plan.vastgesteld }),
  };
}

/** The layout asked for; one that does not exist is said once, and the default drawn. */
function findLayout(layouts: ReadonlyMap<string, Layout>, goal: Doel, options: BuildOptions): Layout {
  const wanted = options.layout ?? goal.opmaak.opmaak;
  const layout = layouts.get(wanted);
  if (layout !== undefined) return layout;
  const suggestion = nearest(wanted, [...layouts.keys()]);
  const question = suggestion === undefined ? '.' : `; bedoelde u ‘${suggestion}’?`;
  options.diagnostics.add(
    diagnosticAt((goal.opmaak.opmaakOrigin ?? goal.origin).at('opmaak'), 'opmaak/onbekend', `Er is geen opmaak ‘${wanted}’${question}`, { hints: [`Kies uit: ${[...layouts.keys()].join(', ')}.`] }),
  );
  const [fallback] = layouts.values();
  if (fallback === undefined) throw new Error('There are no layouts in the package');
  return layouts.get('resultaten') ?? fallback;
}
