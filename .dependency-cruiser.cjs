/**
 * The import rules of the architecture: a phase knows only the phases before it, phases on one line do not know each
 * other, and nothing goes round. Types count as much as code.
 */
const LAYERS = [
  ['source'],
  ['diagnostics'],
  ['yaml', 'git'],
  ['schema'],
  ['plan', 'formatting'],
  ['checks', 'compare', 'document', 'rollover', 'import'],
  ['points', 'status'],
  ['lists'],
  ['html'],
  ['pdf'],
  ['repair'],
  ['outputs'],
  ['commands'],
];

/** Know nothing but themselves, and are for everyone below `diagnostics`. */
const LEAVES = ['calendar', 'text', 'packing'];

/** Single files that are doors to the outside; they know no phase, so every phase may take their types. */
const DOORS = '^src/(?:host|assets|builtIn|cacheFolder|packageFolder|processOwner)\\.ts$';

/** What is worked out once, in every phase and leaf. */
const MEMORY = '^src/memory\\.ts$';

/** The packages whose code goes into `dist`, each named with its reason in docs/architecture.md. */
const BUNDLED = [
  '@cantoo/pdf-lib',
  'chalk',
  'chokidar',
  'commander',
  'diff',
  'docx',
  'fastest-levenshtein',
  'fflate',
  'globby',
  'handlebars',
  'hucre',
  'hyphen',
  'ical-generator',
  'mdast-util-from-markdown',
  'minisearch',
  'parse5',
  'puppeteer-core',
  'tar-stream',
  'yaml',
  'zod',
];

/** Where compile.ts stands: the phases before it make the pipeline, those after it use it. */
const PIPELINE_ENDS_BEFORE = 'outputs';

/** What a layer may import besides its own folder. */
function known(rank) {
  const below = LAYERS.slice(0, rank).flat();
  const leaves = below.includes('diagnostics') ? LEAVES : [];
  const folders = [...below, ...leaves].map((name) => `^src/${name}/`);
  const afterPipeline = rank >= LAYERS.findIndex((layer) => layer.includes(PIPELINE_ENDS_BEFORE));
  const disk = LAYERS[rank].includes('commands') ? ['^src/nodeHost\\.ts$'] : [];
  return [DOORS, MEMORY, ...folders, ...(afterPipeline ? ['^src/compile\\.ts$'] : []), ...disk];
}

const downwardOnly = LAYERS.map((layer, rank) => ({
  name: `${layer.join('-')}-knows-only-what-comes-before`,
  comment: 'Imports run downward only; see docs/architecture.',
  severity: 'error',
  from: { path: `^src/(${layer.join('|')})/` },
  // `$1` is the folder that the group in `from` caught: a folder may always import from itself.
  to: { path: '^src/', pathNot: ['^src/$1/', ...known(rank)] },
}));

module.exports = {
  forbidden: [
    ...downwardOnly,
    {
      name: 'leaves-know-only-themselves',
      comment: 'Dates and rich text know nothing of plans, so that they can be read and tested alone.',
      severity: 'error',
      from: { path: `^src/(${LEAVES.join('|')})/` },
      to: { path: '^src/', pathNot: ['^src/$1/', MEMORY] },
    },
    {
      name: 'doors-know-no-phase',
      comment: 'The doors to the outside may be opened by all, so they may lean on nobody.',
      severity: 'error',
      from: { path: '^src/(?:host|assets|builtIn|cacheFolder|packageFolder|processOwner|nodeHost|memory)\\.ts$' },
      to: { path: '^src/', pathNot: DOORS },
    },
    {
      name: 'pipeline-writes-nothing',
      comment: 'compile.ts reads, checks and lays out; writing is for outputs and commands.',
      severity: 'error',
      from: { path: '^src/compile\\.ts$' },
      to: { path: '^src/(?:html|pdf|outputs|commands)/|^src/(?:cli|nodeHost)\\.ts$' },
    },
    {
      name: 'disk-only-behind-a-door',
      comment: 'Plans are read through Host, so that a test is a value and a path cannot leave the plan.',
      severity: 'error',
      from: { pathNot: '^src/(?:nodeHost|assets|packageFolder|processOwner|cli|packing/zlibCode)\\.ts$|^src/(?:pdf|outputs|commands|start)/' },
      to: { path: '^(?:node:)?fs(?:/|$)|^node_modules/(?:globby|chokidar)/' },
    },
    {
      name: 'start-loads-next-to-nothing',
      comment: 'What stands before the program is compiled anew each time; the program itself is loaded by its file.',
      severity: 'error',
      from: { path: '^src/start/' },
      to: { path: '^src/', pathNot: '^src/(?:start/|cacheFolder\\.ts$)' },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one subject, or miss a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-compiled-files-in-src',
      comment: 'A compiled file beside its source is loaded in its place, and hides every later change.',
      severity: 'error',
      from: {},
      to: { path: '^src/.*\\.js$' },
    },
    {
      name: 'only-what-the-package-brings',
      comment: 'Code that runs at the user may not lean on tools of development or on packages that happen to be there.',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'], pathNot: `^node_modules/(?:${BUNDLED.join('|')})/` },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'], conditionNames: ['import', 'node', 'default', 'types'], exportsFields: ['exports'] },
  },
};
