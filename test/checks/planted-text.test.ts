import { describe, expect, it } from 'vitest';
import { packageAssets, packageFolder } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { spanText } from '../../src/source/source.js';
import { nodeHost } from '../../src/nodeHost.js';

/** What the program says of a worked plan in which one file holds another text. */
async function judged(plan: string, changed?: { readonly file: string; readonly change: (text: string) => string }): Promise<readonly Diagnostic[]> {
  const disk = nodeHost(packageFolder, {});
  const path = changed === undefined ? undefined : `${packageFolder}/plans/${plan}/${changed.file}`;
  const read: typeof disk.read = async (file, ...rest) => {
    const content = await disk.read(file, ...rest);
    if (changed === undefined || file !== path || !(content instanceof Uint8Array)) return content;
    return new TextEncoder().encode(changed.change(new TextDecoder().decode(content)));
  };
  return (await compile({ ...disk, read }, `${packageFolder}/plans/${plan}/plan.yaml`, { assets: packageAssets() })).diagnostics;
}

const NOORDERVELD = 'noorderveld/2024-2025';
const VIJFSLUIZEN = 'vijfsluizen/2024-2025';
const NETWORK = 'doelen/20-dekkend-netwerk.yaml';
const ORGANISATION = 'doelen/60-organisatie-en-samenwerking.yaml';

interface Slip {
  readonly code: string;
  readonly plan?: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  /** What is underlined. */
  readonly at: string;
}

const SLIPS: readonly Slip[] = [
  { code: 'naam/varianten', file: ORGANISATION, from: 'wie: Werkgroep PO-VO', to: 'wie: Consullenten passend onderwijs', at: 'Consullenten passend onderwijs' },
  { code: 'naam/varianten', file: ORGANISATION, from: 'wie: Werkgroep PO-VO', to: 'wie: werkgroep PO/VO', at: 'werkgroep PO/VO' },
  { code: 'naam/varianten', file: ORGANISATION, from: 'wie: Medewerkers bureau', to: 'wie: Directeur- bestuurder', at: 'Directeur- bestuurder' },
  { code: 'tekst/dubbel-woord', file: NETWORK, from: 'vertellen hoe de route werkt', to: 'vertellen hoe de de route werkt', at: 'de de' },
  { code: 'tekst/dubbel-woord', file: NETWORK, from: 'i.s.m. netwerk regievoerders', to: 'i.s.m. met netwerk regievoerders', at: 'i.s.m. met' },
  { code: 'tekst/dubbel-woord', file: ORGANISATION, from: 'resultaat: We kiezen bewust hoe', to: 'resultaat: We gaan we bewust kiezen hoe', at: 'We gaan we' },
  { code: 'tekst/haakje', file: NETWORK, from: '(OZA).', to: '(OZA.', at: '(' },
  { code: 'tekst/haakje', file: ORGANISATION, from: 'verklaringen (tlv)', to: 'verklaringen tlv)', at: ')' },
  { code: 'tekst/spatie', file: NETWORK, from: 'Telefonische vraagbaak', to: 'Telefonische  vraagbaak', at: '  ' },
  { code: 'tekst/spatie', file: NETWORK, from: 'en so Nieuw-Essel', to: 'en so Nieuw- Essel', at: 'Nieuw- Essel' },
  { code: 'tekst/spatie', file: ORGANISATION, from: 'zorgvuldig en binnen', to: 'zorgvuldig , en binnen', at: 'zorgvuldig ,' },
  { code: 'afkorting/onbekend', file: ORGANISATION, from: 'MR-P inrichten', to: 'MZR inrichten', at: 'MZR' },
  { code: 'notatie/datum', file: NETWORK, from: 'wanneer: 1 november 2024', to: 'wanneer: 1 nov 2024', at: '1 nov 2024' },
  { code: 'notatie/bedrag', plan: VIJFSLUIZEN, file: 'doelen-kalender/30-kwaliteit.yaml', from: '€ 18.500 op', to: '€18.500 op', at: '€18.500' },
  { code: 'notatie/bedrag', plan: VIJFSLUIZEN, file: 'doelen-kalender/80-financien.yaml', from: 'van 3,5% is', to: 'van 3.5% is', at: '3.5%' },
  { code: 'notatie/kolomtitel', file: NETWORK, from: 'ontwikkelpunten: [6, 7, 10]', to: 'ontwikkelpunten: [6, 7, 10]\nkolomtitels: {resultaat: Beoogde resultaat}', at: 'Beoogde resultaat' },
];

describe.each([NOORDERVELD, VIJFSLUIZEN])('%s', (plan) => {
  it('has no slip as it stands', async () => {
    expect((await judged(plan)).map(({ code, message }) => `${code} ${message}`)).toEqual([]);
  });
});

describe('one slip in a worked plan is found in its place, and nothing else', () => {
  it.each(SLIPS)('$code: $at', async ({ code, plan = NOORDERVELD, file, from, to, at }) => {
    let times = 0;
    const change = (text: string): string => {
      times = text.split(from).length - 1;
      return text.replace(from, () => to);
    };
    const found = await judged(plan, { file, change });
    expect(times).toBe(1);
    expect(found.map((diagnostic) => `${diagnostic.code}: ${spanText(diagnostic.span!)}`)).toEqual([`${code}: ${at}`]);
    expect(found[0]!.span!.source.file).toBe(`${packageFolder}/plans/${plan}/${file}`);
  });
});
