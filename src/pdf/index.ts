/** HTML to PDF: find a browser, start it, print in it, finish the file. */
export { defaultCacheFolder } from '../cacheFolder.js';
export { findBrowser, listBrowsers } from './browser/find.js';
export type { BrowserCandidate, BrowserKind, FindOptions, FoundBrowser } from './browser/foundBrowser.js';
export type { RunningBrowser } from './browser/runningBrowser.js';
export { startBrowser, type StartOptions } from './browser/startBrowser.js';
export type { Attachment } from './finish/archive/attachment.js';
export type { Finding } from './check/rule.js';
export { type Finisher, finisherHere } from './finish/finisher.js';
export type { Bookmark } from './finish/bookmarks.js';
export type { Running } from './finish/content/runningWords.js';
export { UnreadableWords } from './finish/unreadableWords.js';
export { printPdf, type PrintedPdf, type PrintOptions } from './print/printPdf.js';
