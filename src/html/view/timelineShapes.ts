/** The lines, fields and words of a drawing, in the order in which they are painted; all measures in mm. */
export interface Shapes {
  readonly rects: { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly className: string }[];
  readonly paths: { readonly d: string; readonly className: string }[];
  readonly circles: { readonly x: number; readonly y: number; readonly radius: number; readonly className: string }[];
  readonly texts: { readonly x: number; readonly y: number; readonly className: string; readonly anchor: 'start' | 'middle' | 'end'; readonly text: string }[];
}

export function emptyShapes(): Shapes {
  return { rects: [], paths: [], circles: [], texts: [] };
}

export function addShapes(to: Shapes, from: Shapes): void {
  to.rects.push(...from.rects);
  to.paths.push(...from.paths);
  to.circles.push(...from.circles);
  to.texts.push(...from.texts);
}
