export { indexPage } from './indexPage.js';
export { recordsOf } from './records.js';
export type { SitePlan } from './site.js';
