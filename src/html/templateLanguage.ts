/** Helpers that templates may use: those of Handlebars that only choose and repeat. Nothing else can be called. */
const KNOWN_HELPERS = { if: true, unless: true, each: true, with: true, lookup: true, log: false, helperMissing: false, blockHelperMissing: false } as const;

/** How templates are read, also by `scripts/builtIn.js`. */
export const COMPILE_OPTIONS: CompileOptions = {
  // A name that the view does not hold is a slip of the pen, not an empty string.
  strict: true,
  knownHelpers: KNOWN_HELPERS,
  knownHelpersOnly: true,
  preventIndent: true,
};
