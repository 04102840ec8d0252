/** A rectangle on a page, in points from its lower left corner. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** From one space to another: x' = ax + cy + e, y' = bx + dy + f (ISO 32000-1, 8.3.4). */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export const UNCHANGED: Matrix = [1, 0, 0, 1, 0, 0];

/** First the one, then the other. */
export function after([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

/** How much longer a line becomes. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** The rectangle around points, each moved by a matrix. */
export function around(points: readonly (readonly [x: number, y: number])[], [a, b, c, d, e, f]: Matrix): Bounds | undefined {
  if (points.length === 0) return undefined;
  const across = points.map(([x, y]) => a * x + c * y + e);
  const up = points.map(([x, y]) => b * x + d * y + f);
  return { left: Math.min(...across), bottom: Math.min(...up), right: Math.max(...across), top: Math.max(...up) };
}

/** The rectangle around both. */
export function joined(one: Bounds | undefined, other: Bounds | undefined): Bounds | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { left: Math.min(one.left, other.left), bottom: Math.min(one.bottom, other.bottom), right: Math.max(one.right, other.right), top: Math.max(one.top, other.top) };
}

/** What both have; nothing where they lie apart. */
export function shared(one: Bounds | undefined, other: Bounds | undefined): Bounds | undefined {
  if (one === undefined || other === undefined) return undefined;
  const [left, bottom, right, top] = [Math.max(one.left, other.left), Math.max(one.bottom, other.bottom), Math.min(one.right, other.right), Math.min(one.top, other.top)];
  return left > right || bottom > top ? undefined : { left, bottom, right, top };
}

export function widened({ left, bottom, right, top }: Bounds, by: number): Bounds {
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}
