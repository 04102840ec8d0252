import type { Assets } from '../assets.js';
import type { Diagnostics } from '../diagnostics/collector.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/model.js';
import { nearest } from '../schema/nearest.js';
import type { Layout } from './layouts.js';

/** A partial of Handlebars that is drawn: `{{> naam}}`, `{{#> naam}}`. */
const CALLED = /\{\{~?#?>\s*([\w-]+)/gu;

/**
 * Says it of templates of a house style that are never drawn: they have the name of no template of the package, and no other template of
 * the house style calls them. Their author believes that they count.
 */
export async function checkTemplateNames(plan: Plan, templates: Readonly<Record<string, string>>, layouts: ReadonlyMap<string, Layout>, assets: Assets, diagnostics: Diagnostics): Promise<void> {
  const folder = plan.huisstijl.sjablonen;
  if (folder === undefined || Object.keys(templates).length === 0) return;
  const partials = (await assets.list('templates/partials')).map((file) => file.replace(/\.hbs$/u, ''));
  const known = ['document', ...partials, ...[...layouts.keys()].map((layout) => `layout-${layout}`)].sort();
  const called = new Set(Object.values(templates).flatMap((text) => [...text.matchAll(CALLED)].map(([, name]) => name)));
  for (const name of Object.keys(templates).filter((one) => !known.includes(one) && !called.has(one))) {
    const suggestion = nearest(name, known);
    const hints = [suggestion === undefined ? `Een sjabloon vervangt een ingebouwd sjabloon met dezelfde naam: ${known.join(', ')}.` : `Bedoelde u ${suggestion}.hbs?`, 'Hebt u het bestand niet nodig? Haal het dan weg.'];
    diagnostics.add(diagnosticAt(folder.span, 'huisstijl/sjabloon-naam', `Het sjabloon ${name}.hbs wordt niet gebruikt: geen ingebouwd sjabloon heet zo.`, { severity: 'waarschuwing', hints }));
  }
}
