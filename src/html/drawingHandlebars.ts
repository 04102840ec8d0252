import type Handlebars from 'handlebars';
import runtime from 'handlebars/runtime.js';

/** The part of Handlebars that draws templates which were compiled before. Its own types leave out that it is the same library, without compiling. */
export const drawingHandlebars = runtime as typeof Handlebars;
