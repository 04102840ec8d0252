/** sRGB, each channel 0-255. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
}

export const WHITE: Colour = { red: 255, green: 255, blue: 255 };

/** `#rgb` or `#rrggbb`; undefined for anything else, so that no other text ever reaches a style sheet. */
export function parseColour(text: string): Colour | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim())?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const channel = (start: number): number => Number.parseInt(full.slice(start, start + 2), 16);
  return { red: channel(0), green: channel(2), blue: channel(4) };
}

export function hex({ red, green, blue }: Colour): string {
  return `#${[red, green, blue].map((channel) => Math.round(channel).toString(16).padStart(2, '0')).join('')}`;
}

/** `share` of the first colour over the second: 0 is all second, 1 all first. */
export function mix(over: Colour, under: Colour, share: number): Colour {
  const channel = (one: number, other: number): number => Math.round(one * share + other * (1 - share));
  return { red: channel(over.red, under.red), green: channel(over.green, under.green), blue: channel(over.blue, under.blue) };
}

/** Contrast ratio of WCAG 2, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((left, right) => right - left) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance of WCAG 2. */
function luminance({ red, green, blue }: Colour): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The colour, moved towards `end` in small steps until it reads on every one of the backgrounds. */
export function readableOn(colour: Colour, backgrounds: readonly Colour[], end: Colour, ratio: number): Colour {
  for (let step = 0; step < 40; step += 1) {
    const candidate = mix(end, colour, step / 40);
    if (backgrounds.every((background) => contrast(candidate, background) >= ratio)) return candidate;
  }
  return end;
}

/** Of several colours for text the one that reads best on a background. */
export function mostReadable(background: Colour, choices: readonly [Colour, ...Colour[]]): Colour {
  return choices.reduce((best, choice) => (contrast(choice, background) > contrast(best, background) ? choice : best));
}
