import { jsonText } from '../../diagnostics/jsonText.js';
import type { Coverage } from '../../points/index.js';
import type { Dekking } from '../../schema/dekking.js';
import type { PrintCoverage } from './printer.js';

/** For other programs; described in schemas/dekking.schema.json. */
export const printJson: PrintCoverage = ({ coverages, without, broken }) => {
  const report: Dekking = { formaat: 1, dekking: coverages.map(coverageJson), 'zonder-ondersteuningsplan': [...without], 'met-fouten': [...broken] };
  return jsonText(report);
};

function coverageJson({ organisatie, titel, periode, years, yearsWithoutPlan, points }: Coverage): Dekking['dekking'][number] {
  return {
    organisatie,
    ondersteuningsplan: { titel, periode },
    jaren: years.map(({ label, paths }) => ({ schooljaar: label, plannen: [...paths] })),
    'jaren-zonder-plan': [...yearsWithoutPlan],
    punten: points.map(({ nummer, titel: title, work }) => ({
      nummer,
      titel: title,
      jaren: years.map(({ label }, index) => ({ schooljaar: label, ...(work[index] ?? { doelen: 0, acties: 0, vervallen: 0 }) })),
    })),
  };
}
