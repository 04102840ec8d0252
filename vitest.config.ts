import { defineConfig } from 'vitest/config';

/** Whole plans in every layout through a browser, long series of spoilt input, processes that are killed: minutes together. `npm run test:slow`. */
const SLOW = [
  'test/build/**/*.test.ts',
  'test/calendar/planningProperties.test.ts',
  'test/export/worked.test.ts',
  'test/faults/**/*.test.ts',
  'test/formatting/properties.test.ts',
  'test/fuzz/**/*.test.ts',
  'test/import/roundTrip.test.ts',
  'test/packaging/**/*.test.ts',
  'test/pdf/check/worked.test.ts',
  'test/schema/robust.test.ts',
  'test/security/expressions.test.ts',
  'test/yaml/robust.test.ts',
];

// Modules are loaded once for all files that a worker runs: anew for each file took nearly half of all time. So a test puts back what it changes.
const common = { isolate: false, testTimeout: 120_000, hookTimeout: 240_000, setupFiles: ['test/support/seed.ts'] };

export default defineConfig({
  test: {
    // A test that waits for a browser leaves its processor to another.
    maxWorkers: '100%',
    projects: [
      { test: { ...common, name: 'quick', include: ['test/**/*.test.ts'], exclude: SLOW } },
      { test: { ...common, name: 'slow', include: SLOW } },
    ],
  },
});
