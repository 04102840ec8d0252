import type { ExportFormat } from './exportFormat.js';

/** Every format for other programs, in the order of the help. */
export const EXPORT_FORMATS: readonly ExportFormat[] = [
  { name: 'tekst', summary: 'gewone tekst, een regel per cel', isText: true, load: async () => (await import('./tekst.js')).exportText },
  { name: 'md', summary: 'Markdown, zoals GitHub en GitLab het tonen', isText: true, load: async () => (await import('./markdown.js')).exportMarkdown },
  { name: 'docx', summary: 'Word, om op te reageren', isText: false, load: async () => (await import('./docx/index.js')).exportDocx },
  { name: 'xlsx', summary: 'Excel, met tabellen die u kunt filteren', isText: false, load: async () => (await import('./xlsx.js')).exportXlsx },
  { name: 'csv', summary: 'een tabel per bestand, voor elk rekenblad', isText: false, load: async () => (await import('./csv.js')).exportCsv },
  { name: 'ics', summary: 'agenda, voor Outlook, Google en Apple', isText: false, load: async () => (await import('./ics/index.js')).exportIcs },
  { name: 'json', summary: 'voor andere programma’s', isText: true, load: async () => (await import('./json.js')).exportJson },
];
