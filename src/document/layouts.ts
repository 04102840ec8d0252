import { parse } from 'yaml';
import type { Assets } from '../assets.js';
import type { Paper, TableShape } from './document.js';

/** What `layout.yaml` says of a layout: which columns, how cells are arranged, which way the paper lies. */
export interface Layout {
  readonly name: string;
  readonly title: string;
  readonly shape: TableShape;
  readonly paper?: Paper;
  /** How goals and rows are numbered unless the plan says otherwise. */
  readonly numbering: string;
  readonly columns: readonly LayoutColumn[];
}

export interface LayoutColumn {
  readonly field: string;
  readonly title: string;
  /** Share of the width, in proportion to the others. */
  readonly width: number;
}

const FOLDER = 'templates/layouts';

/** Of every plan the same: read once, and not for each of a thousand plans. */
const LOADED = new WeakMap<Assets, Promise<ReadonlyMap<string, Layout>>>();

/** Layouts by name, found by folder: adding one touches no code. */
export function loadLayouts(assets: Assets): Promise<ReadonlyMap<string, Layout>> {
  const loading = LOADED.get(assets) ?? readLayouts(assets);
  LOADED.set(assets, loading);
  // What went wrong once is tried anew the next time.
  loading.catch(() => LOADED.delete(assets));
  return loading;
}

async function readLayouts(assets: Assets): Promise<ReadonlyMap<string, Layout>> {
  const names = [...(await assets.list(FOLDER))].sort();
  const layouts = await Promise.all(names.map(async (name) => readLayout(name, await assets.read(`${FOLDER}/${name}/layout.yaml`))));
  return new Map(layouts.map((layout) => [layout.name, layout]));
}

/** Layouts come with the package or its tests, not from users: a fault in one is a defect and throws. */
function readLayout(name: string, text: string): Layout {
  const value = parse(text) as {
    titel: string;
    vorm: TableShape;
    papier?: Paper;
    nummering?: string;
    kolommen: { veld: string; titel: string; breedte: number }[];
  };
  return {
    name,
    title: value.titel,
    shape: value.vorm,
    numbering: value.nummering ?? 'per-doel',
    columns: value.kolommen.map(({ veld, titel, breedte }) => ({ field: veld, title: titel, width: breedte })),
    ...(value.papier === undefined ? {} : { paper: value.papier }),
  };
}
