/** How a printer may dress its text. Which colours, and whether there are any, is for the command line to decide. */
export interface Colours {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly info: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
}

const asIs = (text: string): string => text;

export const NO_COLOURS: Colours = { error: asIs, warning: asIs, info: asIs, strong: asIs, faint: asIs };
