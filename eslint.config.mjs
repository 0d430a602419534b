import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { browserGlobals, nodeGlobals } from './tools/lint/globals.mjs';
import { honestTests, noSave, thrownByRoutes, typeAware } from './tools/lint/rules.mjs';

const TESTS = ['**/*.spec.{ts,tsx}', 'apps/*/test/**', 'libs/testing/**'];

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '.nx/',
      '.data/',
      'test-results/',
      'coverage/',
      '**/*.gen.ts',
      '**/*.generated.ts',
      'tools/lint/fixture/',
    ],
  },
  {
    // A rule that is wrong somewhere is changed here, for everyone to see, not silenced on the spot.
    linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  },
  js.configs.recommended,
  {
    rules: {
      // Refusing control characters is what many of our patterns are for.
      'no-control-regex': 'off',
      'no-misleading-character-class': ['error', { allowEscape: true }],
    },
  },
  { files: ['**/*.{mjs,cjs}'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...typeAware,
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
    },
  },
  { files: ['{apps,libs}/*/src/**/*.{ts,tsx}'], ignores: ['**/migrations/**'], rules: { 'max-lines': ['error', 300] } },
  { files: ['apps/api/src/**/*.ts'], rules: noSave },
  // Programs that talk to whoever runs them.
  { files: ['examples/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/{web,portal}/**/*.{ts,tsx}', 'libs/ui/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    languageOptions: { globals: browserGlobals },
    rules: { '@typescript-eslint/only-throw-error': ['error', { allow: thrownByRoutes }] },
  },
  {
    files: ['apps/{web,portal}/public/**/*.js'],
    languageOptions: { globals: browserGlobals, sourceType: 'script' },
    rules: { 'no-unused-vars': ['error', { caughtErrors: 'none' }] },
  },
  { files: TESTS, rules: honestTests },
  {
    // Not part of any TypeScript project: checked without types.
    files: ['tools/**/*.ts', 'apps/*/vite.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
);
