import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/source.js';
import { collectPictures, mayHoldLinks } from '../text/index.js';
import type { PlanFiles } from './files.js';
import type { Doel, Plan } from './model.js';
import { pictureKind } from './pictureKind.js';
import type { Text } from './text.js';
import { allTexts } from './texts.js';

const MAXIMUM_PICTURE_BYTES = 10_000_000;

/** Pictures by absolute path, as `data:` addresses. */
export type Pictures = ReadonlyMap<string, string>;

interface Wanted {
  readonly path: string;
  readonly from: Text;
  readonly place: Span;
}

/** Reads every picture that the plan names. One that is missing or is no picture is said at the place that names it. */
export async function readPictures(plan: Plan, files: PlanFiles): Promise<Pictures> {
  const pictures = new Map<string, string>();
  await Promise.all(
    wantedPictures(plan).map(async ({ path, from, place }) => {
      const file = files.resolve(path, from.span);
      const bytes = await files.bytes(file, MAXIMUM_PICTURE_BYTES, place);
      if (bytes === undefined) return;
      const kind = pictureKind(bytes);
      if (kind === undefined) {
        files.diagnostics.add(diagnosticAt(place, 'afbeelding/soort', `${files.display(file)} is geen afbeelding die jaarplan kent.`, { hints: ['Gebruik een SVG-, PNG-, JPEG-, GIF- of WebP-bestand.'] }));
        return;
      }
      if ('problem' in kind) {
        files.diagnostics.add(diagnosticAt(place, 'afbeelding/inhoud', `De afbeelding ${files.display(file)} ${kind.problem}.`, { hints: ['Bewaar haar opnieuw in een tekenprogramma, kleiner of met alles erin.'] }));
        return;
      }
      if (kind.hasWords === true) files.diagnostics.add(wordsInPicture(place, files.display(file)));
      pictures.set(file, `data:${kind.type};base64,${Buffer.from(bytes).toString('base64')}`);
    }),
  );
  return pictures;
}

function wordsInPicture(place: Span, file: string): Diagnostic {
  return diagnosticAt(place, 'afbeelding/letters', `In de afbeelding ${file} staat tekst die op elke computer andere letters kan krijgen.`, {
    severity: 'waarschuwing',
    hints: ['Zet de letters in een tekenprogramma om in lijnen.'],
  });
}

function wantedPictures(plan: Plan): Wanted[] {
  const named: (Text | undefined)[] = [plan.huisstijl.logo, plan.voorblad === false ? undefined : plan.voorblad.afbeelding];
  for (const chapter of plan.hoofdstukken) {
    for (const block of chapter.blokken) {
      if (block.soort === 'afbeelding') named.push(block.pad);
      if (block.soort === 'doelen') named.push(...block.doelen.flatMap(icons));
    }
  }
  const inText = allTexts(plan).flatMap(({ text, profile }) =>
    !mayHoldLinks(text.value) ? [] : collectPictures(text.rich(profile).blocks).map((picture) => ({ path: picture.path, from: text, place: text.place(picture.at.start, picture.at.end) })),
  );
  return [...named.flatMap((text) => (text === undefined ? [] : [{ path: text.value, from: text, place: text.span }])), ...inText];
}

function icons(goal: Doel): (Text | undefined)[] {
  return [goal.icoon, ...goal.subdoelen.flatMap(icons)];
}
