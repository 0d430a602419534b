const swc = ['@swc/jest', { configFile: '.swcrc' }];

const shared = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@atlasos/source', 'node'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': swc },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['/dist/'],
  watchPathIgnorePatterns: ['/\\.data/'],
};

/** Pure tests run anywhere; `db`, `api` and `e2e` need the services that tools/test.mjs starts. */
export default {
  testTimeout: 120_000,
  // A process that ran a hundred specs needs more than jest's half a second to end; one that leaks does not end in this either.
  workerGracefulExitTimeout: 10_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/{apps,libs,tools}/**/*.spec.ts?(x)'],
      testPathIgnorePatterns: ['/node_modules/', '\\.(db|api|e2e)\\.spec\\.tsx?$'],
      setupFiles: ['<rootDir>/libs/testing/src/jest/reflect.ts'],
    },
    {
      ...shared,
      displayName: 'services',
      testMatch: ['<rootDir>/{apps,libs}/**/*.{db,api}.spec.ts'],
      setupFiles: ['<rootDir>/libs/testing/src/jest/reflect.ts'],
    },
    { ...shared, displayName: 'browser', testMatch: ['<rootDir>/{apps,libs,tools}/**/*.e2e.spec.ts'] },
  ],
};
