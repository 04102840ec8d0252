/**
 * What the law asks of a samenwerkingsverband passend onderwijs at fixed times. Only what comes back by itself stands here; duties
 * that follow from an event (a plan that changes), or that have no day (keeping no data longer than three years), are left to the plan.
 */
export interface StatutoryMoment {
  /** As it is called in a kwaliteitskalender. */
  readonly name: string;
  readonly when: string;
  readonly sectors: readonly ('PO' | 'VO')[];
  /** The law in which it stands. */
  readonly basis: string;
  readonly source: string;
  /** Words by which a plan names it; each group must be met. */
  readonly words: readonly RegExp[];
}

export const STATUTORY_MOMENTS: readonly StatutoryMoment[] = [
  {
    name: 'ondersteuningsplan',
    when: 'ten minste één keer per vier jaar, voor 1 mei',
    sectors: ['PO', 'VO'],
    basis: 'WPO artikel 18a, leden 7 en 10; WVO 2020 artikel 2.47',
    source: 'https://www.onderwijsinspectie.nl/onderwijssectoren/toezicht-op-samenwerkingsverbanden-passend-onderwijs/ondersteuningsplan-vaststellen',
    words: [/ondersteuningsplan(?!raad)/iu],
  },
  {
    name: 'jaarverslag met jaarrekening',
    when: 'elk jaar voor 1 juli',
    sectors: ['PO', 'VO'],
    basis: 'WPO artikel 171, lid 1; Regeling jaarverslaggeving onderwijs',
    source: 'https://www.duo.nl/zakelijk/primair-onderwijs/verantwoording/jaarverslag.jsp',
    words: [/jaarverslag(?!\s+(?:van\s+de\s+)?(?:opr|cvt|cva|commissie|ouder|steunpunt|ondersteuningsplanraad))|jaarrekening|jaarstukken|bestuursverslag/iu],
  },
  {
    name: 'begroting',
    when: 'elk jaar, gebruikelijk voor 1 januari',
    sectors: ['PO', 'VO'],
    // The law asks that the supervisors approve it; the day is custom.
    basis: 'goedkeuring: WPO artikel 17c, lid 1, onder a',
    source: 'https://wetten.overheid.nl/BWBR0003420',
    words: [/begroting/iu],
  },
  {
    name: 'teldatum po, sbo, so en vso',
    when: 'elk jaar op 1 februari',
    sectors: ['PO'],
    basis: 'WPO en WEC, vereenvoudigde bekostiging',
    source: 'https://duo.nl/zakelijk/primair-onderwijs/bekostiging-en-subsidies/bekostiging-samenwerkingsverbanden/',
    words: [/teldatum|leerlingtelling|\btelling|tellingen|leerlingaantallen|1 februari/iu],
  },
];
