/** The three regions over which the Netherlands spreads its school holidays. */
export const regions = ['noord', 'midden', 'zuid'] as const;

export type Region = (typeof regions)[number];
