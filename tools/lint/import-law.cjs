/**
 * Who may import whom. `domain` imports nothing; `platform` only domain; a module of the API the platform, domain and
 * the modules after it in this order; the rest follows below. Modules that share a line don't know each other.
 */
const MODULE_ORDER = [
  ['portal', 'exchange'],
  ['revenue'],
  ['payments'],
  ['quotes'],
  ['invoicing'],
  ['wip'],
  ['time', 'disbursements'],
  ['tasks'],
  ['engagements'],
  ['rates'],
  ['clients'],
  ['ledger', 'wip-ledger', 'documents', 'notifications', 'settings', 'audit', 'auth'],
  // Each of them may have something to tell.
  ['webhooks'],
];

const MODULES = '^apps/api/src/modules';
const TESTS = ['\\.spec\\.tsx?$', '^apps/[^/]+/test/', '^libs/testing/'];
const SERVER_PACKAGES = [
  '@nestjs/[^/]+',
  'typeorm',
  'pg',
  'bull',
  'ioredis',
  'pdfkit',
  'nodemailer',
  '@fastify/[^/]+',
  'fastify',
  'pino',
];

const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });
const anyOf = (names) => `(${names.join('|')})`;

const moduleOrder = MODULE_ORDER.map((line, index) =>
  forbid(
    `module-order-${line.join('-')}`,
    'A module calls only modules that come after it.',
    { path: `${MODULES}/${anyOf(line)}/`, pathNot: TESTS },
    { path: `${MODULES}/${anyOf(MODULE_ORDER.slice(0, index + 1).flat())}/`, pathNot: `${MODULES}/$1/` },
  ),
);

module.exports = [
  forbid('no-cycles', 'Nothing may, by any way, import itself.', {}, { circular: true }),
  forbid('resolvable', 'An import that leads nowhere escapes every other rule.', {}, { couldNotResolve: true }),
  forbid(
    'domain-imports-nothing',
    'The rules of billing are pure: no package, no Node, no other folder.',
    { path: '^libs/domain/src/', pathNot: TESTS },
    { pathNot: '^libs/domain/src/' },
  ),
  forbid(
    'platform-imports-domain-only',
    'The platform knows no business module; of the rest of the API only the migrations that it runs.',
    { path: '^apps/api/src/platform/', pathNot: TESTS },
    { path: '^(apps|libs)/', pathNot: ['^apps/api/src/(platform|migrations)/', '^libs/domain/'] },
  ),
  forbid(
    'migration-stands-alone',
    'A migration that imports code changes its meaning when that code does.',
    { path: '^apps/api/src/migrations/' },
    { path: '^(apps|libs)/', pathNot: '^apps/api/src/migrations/' },
  ),
  forbid(
    'module-imports-platform-domain-modules',
    'A module stands on the platform, domain and lower modules.',
    { path: `${MODULES}/`, pathNot: TESTS },
    { path: '^(apps|libs)/', pathNot: [`${MODULES}/`, '^apps/api/src/platform/', '^libs/domain/'] },
  ),
  forbid(
    'module-has-a-place',
    'Every module stands in the order of tools/lint/import-law.cjs.',
    { path: `${MODULES}/(?!${anyOf(MODULE_ORDER.flat())}/)[^/]+/` },
    {},
  ),
  ...moduleOrder,
  forbid(
    'module-door',
    'A module is entered by its index.ts only.',
    { path: `${MODULES}/([^/]+)/`, pathNot: TESTS },
    { path: `${MODULES}/[^/]+/(?!index\\.ts$)`, pathNot: `${MODULES}/$1/` },
  ),
  forbid(
    'module-door-from-outside',
    'What puts the API together enters modules by their index.ts, too.',
    { path: '^apps/api/src/', pathNot: [`${MODULES}/`, ...TESTS] },
    { path: `${MODULES}/[^/]+/(?!index\\.ts$)` },
  ),
  forbid(
    'ui-imports-domain-only',
    'What both apps share knows neither network nor server.',
    { path: '^libs/ui/', pathNot: TESTS },
    { path: '^(apps|libs)/', pathNot: ['^libs/ui/', '^libs/domain/'] },
  ),
  forbid(
    'api-client-imports-domain-only',
    'The client is made from the API document alone.',
    { path: '^libs/api-client/', pathNot: TESTS },
    { path: '^(apps|libs)/', pathNot: ['^libs/api-client/', '^libs/domain/'] },
  ),
  forbid(
    'demo-imports-domain-only',
    'Demo data goes in through the API like anybody else’s.',
    { path: '^libs/demo/', pathNot: TESTS },
    { path: '^(apps|libs)/', pathNot: ['^libs/demo/', '^libs/domain/'] },
  ),
  forbid(
    'spa-imports-ui-client-domain',
    'The apps in the browser stand on ui, api-client and domain; the practitioner’s one also fills in demo data.',
    { path: '^apps/(web|portal)/', pathNot: TESTS },
    { path: '^libs/', pathNot: '^libs/(ui|api-client|domain|demo)/' },
  ),
  forbid(
    'portal-imports-no-demo',
    'Clients have no use for demo data.',
    { path: '^apps/portal/', pathNot: TESTS },
    { path: '^libs/demo/' },
  ),
  forbid(
    'spa-imports-no-server-package',
    'Server code does not belong in a browser.',
    { path: ['^apps/(web|portal)/src/', '^libs/(ui|api-client|demo)/src/'], pathNot: TESTS },
    { path: `(^|/)node_modules/${anyOf(SERVER_PACKAGES)}(/|$)` },
  ),
  forbid(
    'features-are-apart',
    'A feature never imports another one; what two need moves up.',
    { path: '^apps/(web|portal)/src/features/([^/]+)/', pathNot: TESTS },
    { path: '^apps/(web|portal)/src/features/', pathNot: '^apps/$1/src/features/$2/' },
  ),
  forbid(
    'app-imports-no-other-app',
    'Nobody imports an app; browser tests prepare the database of all of them.',
    { path: '^apps/([^/]+)/', pathNot: '^apps/(web|portal)/test/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  forbid('lib-imports-no-app', 'Nobody imports an app.', { path: '^libs/' }, { path: '^apps/' }),
  forbid(
    'testing-from-tests-only',
    'The test harness stays out of the product.',
    { pathNot: TESTS },
    { path: '^libs/testing/' },
  ),
];
