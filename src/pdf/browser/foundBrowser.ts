/** A browser that can print, and what its process needs to start. */
export interface FoundBrowser {
  readonly kind: BrowserKind;
  /** Name for people: "Google Chrome", "ingebouwde browser". */
  readonly name: string;
  readonly executable: string;
  readonly version?: string;
  /** Whole environment of the browser's process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** `opgegeven`: named by a flag or variable; `ingebouwd`: came with npm; `geinstalleerd`: was on the machine. */
export type BrowserKind = 'opgegeven' | 'ingebouwd' | 'geinstalleerd';

/** One place where a browser was looked for, in the order in which they are tried. */
export interface BrowserCandidate {
  readonly kind: BrowserKind;
  readonly name: string;
  /** The path, the command on PATH or the npm package that was tried. */
  readonly place: string;
  readonly found: boolean;
  readonly version?: string;
  /** Dutch: why it was not found or cannot be used. */
  readonly remark?: string;
}

export interface FindOptions {
  /** Value of `--browser`. */
  readonly flag?: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  /** Folder for the unpacked browser; made when it is missing. See `defaultCacheFolder`. */
  readonly cacheFolder: string;
  /** `process.arch` unless told otherwise: the embedded browser is there for x64 alone. */
  readonly architecture?: string;
}
