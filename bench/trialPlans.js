import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One plan with a number of actions, ten to a result and fifty to a goal; the same on every run. */
export function writeGrownPlan(folder, actions) {
  mkdirSync(folder, { recursive: true });
  const lines = ['formaat: 1', `titel: Plan met ${actions} acties`, 'schooljaar: 2025-2026', 'organisatie:', '  naam: Samenwerkingsverband Proef', 'hoofdstukken:', '  - titel: Doelen', '    doelen:'];
  for (let index = 0; index < actions; index += 1) {
    if (index % 50 === 0) lines.push(`      - titel: Scholen werken samen aan onderwerp ${index / 50 + 1}`, '        resultaten:');
    if (index % 10 === 0) lines.push(`          - resultaat: Onderwerp ${index / 10 + 1} is besproken met alle scholen`, '            acties:');
    lines.push(`              - wat: Bijeenkomst ${index + 1} voorbereiden met de scholen in wijk ${index % 17}`, '                wie: Scholen', `                wanneer: ${(index % 28) + 1} oktober 2025`);
  }
  writeFileSync(join(folder, 'plan.yaml'), `${lines.join('\n')}\n`);
}

/** A worked plan under as many organisations as asked. */
export function writeCopies(source, year, folder, count) {
  for (let index = 1; index <= count; index += 1) {
    const target = join(folder, `verband-${String(index).padStart(5, '0')}`);
    mkdirSync(target, { recursive: true });
    for (const name of [year, 'organisatie.yaml', 'ondersteuningsplan.yaml', 'logo.svg']) cpSync(join(source, name), join(target, name), { recursive: true });
  }
}

/** Small plans, each of its own organisation. */
export function writeSmallPlans(folder, count) {
  for (let index = 1; index <= count; index += 1) {
    const target = join(folder, `verband-${String(index).padStart(5, '0')}`);
    writeGrownPlan(target, 10);
    writeFileSync(join(target, 'package.json'), '{}\n');
  }
}
