/** The rules that need types and find real mistakes; the rest of that family costs more than it finds. */
export const typeAware = {
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/no-base-to-string': 'error',
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/restrict-plus-operands': 'error',
  '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
};

/** The router is told where to go by throwing it. */
export const thrownByRoutes = [
  { from: 'package', package: '@tanstack/router-core', name: ['Redirect', 'NotFoundError'] },
];

/** TypeORM's `save` writes whatever it is handed, into any practice. */
export const noSave = {
  'no-restricted-syntax': [
    'error',
    {
      selector: "CallExpression[callee.property.name='save']",
      message: 'Say which columns: insert, or update … where id and version.',
    },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: '@nestjs/event-emitter', message: 'Money effects are direct calls; news goes through the outbox.' },
      ],
    },
  ],
};

/** A test that is skipped, retried or waits for luck proves nothing. */
export const honestTests = {
  'no-restricted-syntax': [
    'error',
    {
      selector:
        'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing|skipIf)$/]',
      message: 'A test runs, always.',
    },
    { selector: 'Identifier[name=/^(xit|xdescribe|fit|fdescribe)$/]', message: 'A test runs, always.' },
    {
      selector: "MemberExpression[object.name='jest'][property.name='retryTimes']",
      message: 'A test passes the first time.',
    },
    {
      selector: "NewExpression[callee.name='Promise'] CallExpression[callee.name='setTimeout']",
      message: 'Wait for what should happen, not for time to pass.',
    },
    {
      selector: "CallExpression[callee.property.name='waitForTimeout']",
      message: 'Wait for what should happen, not for time to pass.',
    },
  ],
};
