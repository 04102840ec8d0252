/**
 * What Handlebars makes of each template, by its text, as `npm run build` puts it into the program in place of this module
 * (`scripts/builtIn.js`): to compile them takes longer than to draw a plan. While developing there are none.
 */
export const compiledTemplates: ReadonlyMap<string, TemplateSpecification> = new Map();
