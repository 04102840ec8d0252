import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The only files that may speak to the terminal and end the program; see docs/architecture. */
const COMMAND_LINE = ['src/cli.ts'];
/** They start other programs or measure time, and so meet the machine as it is. */
const MEETS_THE_MACHINE = ['src/cli.ts', 'src/start/**', 'src/cacheFolder.ts', 'src/processOwner.ts', 'src/commands/**', 'src/pdf/**'];

/** Same input, same bytes: what differs from one machine or moment to the next may not reach a plan. */
const DEPENDS_ON_THE_MACHINE = [
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'The clock may not decide what a plan looks like; take the moment from outside.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock may not decide what a plan looks like; take the moment from outside.' },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'Same input, same bytes.' },
  { selector: "MemberExpression[object.name='Intl']", message: 'Intl follows the ICU data of the machine; write the Dutch words out.' },
  { selector: "MemberExpression[property.name=/^(?:localeCompare|toLocale\\w*)$/]", message: 'Locale functions follow the ICU data of the machine; compare by code unit.' },
];

export default defineConfig(
  globalIgnores(['dist/', 'uitvoer/', 'coverage/', 'node_modules/', 'test/**/golden/**', 'test/**/fixtures/**']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  {
    files: ['src/**/*.ts', 'test/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'object-shorthand': 'error',
      'no-param-reassign': 'error',
      'no-implicit-coercion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { prefer: 'type-imports', fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' }],
      '@typescript-eslint/prefer-nullish-coalescing': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // Numbers read well in a sentence; what must not be printed is an object or undefined.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...DEPENDS_ON_THE_MACHINE],
    },
  },
  { files: ['src/**/*.ts'], ignores: COMMAND_LINE, rules: { 'no-console': 'error' } },
  {
    files: ['src/**/*.ts'],
    ignores: MEETS_THE_MACHINE,
    rules: { 'no-restricted-globals': ['error', { name: 'process', message: 'Only the command line owns the process; take what you need from the Host.' }] },
  },
  { files: MEETS_THE_MACHINE, rules: { 'no-restricted-syntax': ['error', ...DEPENDS_ON_THE_MACHINE.filter(({ selector }) => !selector.includes('Date'))] } },
  // The library's kinds of runs are classes of one shape, and its own union of them leaves some out.
  { files: ['src/outputs/export/docx/**'], rules: { '@typescript-eslint/no-unsafe-class-instance-assignment': 'off' } },
  // Node's types promise flags that Windows does not have; here the two are told apart.
  { files: ['src/nodeHost.ts'], rules: { '@typescript-eslint/no-unnecessary-condition': 'off' } },
  {
    files: ['test/**/*.ts'],
    rules: {
      // A test that finds nothing where something must be fails by itself, with the place.
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-syntax': ['error', { selector: "MemberExpression[object.name=/^(?:it|test|describe)$/][property.name=/^(?:only|skip|todo)$/]", message: 'Every test runs, always.' }],
    },
  },
  {
    files: ['**/*.js', '**/*.cjs'],
    rules: { eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error', 'no-unused-vars': 'error' },
  },
);
