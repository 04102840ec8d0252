import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import type { ICruiseOptions, ICruiseResult, IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

interface ImportRules {
  readonly forbidden: IForbiddenRuleType[];
  readonly options: ICruiseOptions;
}

const rules = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as ImportRules;

/** A source tree in the small: each file with what it imports, and the rule that must object (none: it is fine). */
const FILES: readonly [file: string, imports: readonly string[], objections: readonly string[]][] = [
  ['source/span.ts', [], []],
  ['source/date.ts', ['../calendar/date.js'], ['source-knows-only-what-comes-before']],
  ['diagnostics/one.ts', ['../source/span.js'], []],
  ['yaml/tree.ts', ['../source/span.js', '../diagnostics/one.js', '../host.js'], []],
  ['yaml/up.ts', ['../plan/model.js'], ['yaml-git-knows-only-what-comes-before']],
  ['schema/shape.ts', ['../yaml/tree.js', '../calendar/date.js'], []],
  ['plan/model.ts', ['../schema/shape.js', '../text/rich.js', '../calendar/date.js', './disk.js'], []],
  ['plan/disk.ts', ['node:fs/promises'], ['disk-only-behind-a-door']],
  ['plan/one.ts', ['./other.js'], ['no-cycles']],
  ['plan/other.ts', ['./one.js'], []], // a circle is told of once,
  ['formatting/place.ts', ['../schema/shape.js', '../yaml/tree.js'], []],
  ['formatting/model.ts', ['../plan/model.js'], ['plan-formatting-knows-only-what-comes-before']],
  ['plan/stray.ts', ['./compiled.js'], ['no-compiled-files-in-src']],
  ['plan/compiled.js', [], []],
  ['checks/weekday.ts', ['../plan/model.js'], []],
  ['checks/page.ts', ['../document/tree.js'], ['checks-compare-document-rollover-import-knows-only-what-comes-before']],
  ['compare/changes.ts', ['../checks/weekday.js'], ['checks-compare-document-rollover-import-knows-only-what-comes-before']],
  ['document/tree.ts', ['../plan/model.js'], []],
  ['document/pipeline.ts', ['../compile.js'], ['checks-compare-document-rollover-import-knows-only-what-comes-before']],
  ['status/late.ts', ['../checks/weekday.js', '../calendar/date.js'], []],
  ['points/years.ts', ['../status/late.js'], ['points-status-knows-only-what-comes-before']],
  ['document/stand.ts', ['../status/late.js'], ['checks-compare-document-rollover-import-knows-only-what-comes-before']],
  ['html/page.ts', ['../document/tree.js', '../assets.js'], []],
  ['html/paper.ts', ['../pdf/print.js'], ['html-knows-only-what-comes-before']],
  ['pdf/print.ts', ['../html/page.js', 'node:fs'], []],
  ['pdf/late.ts', ['../outputs/pdf.js'], ['pdf-knows-only-what-comes-before']],
  ['repair/mend.ts', ['../yaml/tree.js', '../diagnostics/one.js', '../plan/model.js'], []],
  ['pdf/mended.ts', ['../repair/mend.js'], ['pdf-knows-only-what-comes-before']],
  ['repair/write.ts', ['../outputs/pdf.js'], ['repair-knows-only-what-comes-before']],
  ['outputs/pdf.ts', ['../pdf/print.js', '../compile.js', 'node:fs'], []],
  ['outputs/disk.ts', ['../nodeHost.js'], ['outputs-knows-only-what-comes-before']],
  ['commands/build.ts', ['../outputs/pdf.js', '../compile.js', '../nodeHost.js'], []],
  ['commands/start.ts', ['../cli.js'], ['commands-knows-only-what-comes-before']],
  ['text/rich.ts', [], []],
  ['text/plan.ts', ['../plan/model.js'], ['leaves-know-only-themselves']],
  ['text/dates.ts', ['../calendar/date.js'], ['leaves-know-only-themselves']],
  ['calendar/date.ts', [], []],
  ['calendar/place.ts', ['../source/span.js'], ['leaves-know-only-themselves']],
  ['host.ts', [], []],
  ['assets.ts', ['node:fs/promises'], []],
  ['nodeHost.ts', ['./host.js', 'node:fs/promises'], []],
  ['compile.ts', ['./plan/model.js', './checks/weekday.js', './document/tree.js', './html/page.js'], ['pipeline-writes-nothing']],
  ['cli.ts', ['./commands/build.js', 'node:fs'], []],
];

describe('import rules', () => {
  let folder: string;
  let result: ICruiseResult;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'jaarplan-imports-'));
    for (const [file, imports] of FILES) {
      const path = join(folder, 'src', file);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `${imports.map((name, index) => `import type * as name${index} from '${name}';`).join('\n')}\nexport {};\n`);
    }
    const { tsConfig: _, ...options } = rules.options;
    const { output } = await cruise(['src'], { ...options, baseDir: folder, validate: true, ruleSet: { forbidden: rules.forbidden } });
    result = output as ICruiseResult;
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(FILES)('%s with %j gives %j', (file, _imports, objections) => {
    const found = result.summary.violations.filter((violation) => violation.from === `src/${file}`).map((violation) => violation.rule.name);
    expect([...new Set(found)].sort()).toEqual(objections);
  });
});
