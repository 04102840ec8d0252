/** What one look at the machine gave. */
export interface Finding {
  readonly ok: boolean;
  readonly what: string;
  readonly detail: string;
  /** The one command, or act, that mends it. */
  readonly remedy?: string;
}
