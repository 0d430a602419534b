import { availableParallelism } from 'node:os';
import { z } from 'zod';

const port = z.coerce.number().int().min(0).max(65535);

/** An archive is made in one transaction and kept in others; four may be under way. */
const CONNECTIONS_MIN = 8;
const CONNECTIONS_MAX = 32;
const CONNECTIONS_PER_PROCESSOR = 4;

/** With more, what each connection knows by heart pushes what the others know out of the caches of the processors. */
const connectionsFor = (processors: number): number =>
  Math.min(CONNECTIONS_MAX, Math.max(CONNECTIONS_MIN, CONNECTIONS_PER_PROCESSOR * processors));

const schema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  PORT: port.default(3000),
  PORTAL_PORT: port.default(3001),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_CONNECTIONS: z.coerce.number().int().min(CONNECTIONS_MIN).max(200).optional(),
  REDIS_URL: z.url({ protocol: /^rediss?$/ }),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('AtlasOS <billing@localhost.localdomain>'),
  APP_URL: z.url({ protocol: /^https?$/ }).optional(),
  PORTAL_URL: z.url({ protocol: /^https?$/ }).optional(),
  SIGN_UP: z.enum(['open', 'first', 'closed']).optional(),
  SESSION_SECRET: z.string().min(32, 'needs 32 characters or more'),
  TRUSTED_PROXIES: z.string().min(1).default('loopback'),
  QUEUE_PREFIX: z.string().min(1).default('atlasos'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

export interface Config {
  host: string;
  port: number;
  portalPort: number;
  dataDir: string;
  /** The owner's address; only migrations use it as it is. */
  databaseUrl: string;
  /** At most as many to PostgreSQL, for the work of practices; those who wait for one are served in turn. */
  databaseConnections: number;
  redisUrl: string;
  /** Absent: mail is caught in `dataDir` and nothing leaves this machine. */
  smtpUrl: string | undefined;
  mailFrom: string;
  appUrl: string;
  portalUrl: string;
  appOrigins: string[];
  portalOrigins: string[];
  signUp: 'open' | 'first' | 'closed';
  sessionSecret: string;
  /** Addresses whose X-Forwarded-For is believed: `loopback`, `uniquelocal`, or networks such as 10.0.0.0/8. */
  trustedProxies: string[];
  queuePrefix: string;
  logLevel: string;
  loopbackOnly: boolean;
}

export const CONFIG = Symbol('CONFIG');

const isLoopback = (host: string) => host === 'localhost' || host === '::1' || host.startsWith('127.');

const originsFor = (url: string | undefined, ownPort: number) =>
  url ? [new URL(url).origin] : [`http://localhost:${ownPort}`, `http://127.0.0.1:${ownPort}`];

/** Reads the process settings. Throws one error that names every setting that is missing or wrong. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These settings need attention:\n  ${problems.join('\n  ')}`);
  }
  const e = parsed.data;
  const loopbackOnly = isLoopback(e.HOST);
  const shownHost = loopbackOnly ? 'localhost' : e.HOST;
  return {
    host: e.HOST,
    port: e.PORT,
    portalPort: e.PORTAL_PORT,
    dataDir: e.DATA_DIR,
    databaseUrl: e.DATABASE_URL,
    databaseConnections: e.DATABASE_CONNECTIONS ?? connectionsFor(availableParallelism()),
    redisUrl: e.REDIS_URL,
    smtpUrl: e.SMTP_URL,
    mailFrom: e.MAIL_FROM,
    appUrl: (e.APP_URL ?? `http://${shownHost}:${e.PORT}`).replace(/\/$/, ''),
    portalUrl: (e.PORTAL_URL ?? `http://${shownHost}:${e.PORTAL_PORT}`).replace(/\/$/, ''),
    appOrigins: originsFor(e.APP_URL, e.PORT),
    portalOrigins: originsFor(e.PORTAL_URL, e.PORTAL_PORT),
    signUp: e.SIGN_UP ?? (loopbackOnly ? 'open' : 'first'),
    sessionSecret: e.SESSION_SECRET,
    trustedProxies: e.TRUSTED_PROXIES.split(',').map((network) => network.trim()),
    queuePrefix: e.QUEUE_PREFIX,
    logLevel: e.LOG_LEVEL,
    loopbackOnly,
  };
}
