/**
 * The templates, styles and layouts by their path from the package, as `npm run build` puts them into the program in place of
 * this module (`scripts/builtIn.js`): one file is read in place of fifty. While developing there are none, and folders are read.
 */
export const builtInTexts: ReadonlyMap<string, string> | undefined = undefined;
