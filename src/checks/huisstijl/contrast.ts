import type { Text } from '../../plan/text.js';
import type { Check } from '../check.js';

/**
 * Text on a field of the house colour can be read: white or dark letters reach a contrast of 4.5 to 1 on it (WCAG 2, 1.4.3).
 *
 * Only colours in the middle of the scale fail with both. Letters in the house colour itself are no problem: on paper they
 * are printed as much darker as is needed.
 */
export const contrast: Check = {
  code: 'huisstijl/contrast',
  severity: 'waarschuwing',
  title: 'een huiskleur waarop geen letter goed te lezen is',
  why: 'De kop van elk doel staat in een vlak met de huiskleur. Wie minder goed ziet, kan die koppen dan niet lezen, en het plan voldoet niet aan WCAG 2.',
  remedy: 'Kies een donkerder of juist een lichtere tint van dezelfde kleur.',
  silent: 'De tweede kleur is voor lijnen en merktekens; daar staat geen tekst op.',
  example: {
    in: 'plan',
    wrong: 'huisstijl: {kleur: "#7f8084"}\nhoofdstukken: [{titel: Inleiding, tekst: Welkom.}]',
    right: 'huisstijl: {kleur: "#5f6064"}\nhoofdstukken: [{titel: Inleiding, tekst: Welkom.}]',
  },
  run: ({ plan }) => {
    const { kleur } = plan.huisstijl;
    const luminance = kleur === undefined ? undefined : luminanceOf(kleur);
    if (kleur === undefined || luminance === undefined) return [];
    const [white, ink] = [ratio(luminance, WHITE), ratio(luminance, INK)];
    if (Math.max(white, ink) >= ENOUGH) return [];
    const better = white >= ink ? 'donkerder' : 'lichter';
    return [{ span: kleur.span, message: `Op ${kleur.value.trim()} is geen tekst goed te lezen: wit haalt een contrast van ${decimal(white)} en zwart ${decimal(ink)}, en 4,5 is nodig.`, hints: [`Maak de kleur iets ${better}.`] }];
  },
};

const ENOUGH = 4.5;
const WHITE = 1;
/** Relative luminance of the ink, #1b2427, that stands on light fields. */
const INK = 0.016412;

/** Relative luminance of WCAG 2; undefined for what is no colour, which is said elsewhere. */
function luminanceOf(text: Text): number | undefined {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.value.trim())?.[1];
  if (digits === undefined) return undefined;
  const full = digits.length === 3 ? digits.replace(/./g, '$&$&') : digits;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => linear(Number.parseInt(full.slice(start, start + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(share: number): number {
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** "4,4": cut, not rounded, so that 4.49 does not read as enough. */
function decimal(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1).replace('.', ',');
}
