import { html } from './html.js';
import type { Output } from './output.js';
import { pdf } from './pdf.js';

/** Every format, in the order in which they are made; `build` makes all of them unless told otherwise. */
export const OUTPUTS: readonly Output[] = [html, pdf];
