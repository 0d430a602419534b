import { LoggerModule } from 'nestjs-pino';
import type { DynamicModule } from '@nestjs/common';
import type { Config } from './config/config.js';

const SECRETS = ['req.headers.authorization', 'req.headers.cookie', 'res.headers["set-cookie"]'];

/** Link tokens stand in paths; they do not stand in logs. */
const withoutTokens = (url: string) =>
  url.replace(/(documents|d|enter)\/[0-9a-f-]{36}\.[A-Za-z0-9_-]+/g, '$1/[token]').replace(/\?.*$/, '');

/** One JSON line a request, with its id and without its secrets. */
export const loggingModule = (config: Config): DynamicModule =>
  LoggerModule.forRoot({
    forRoutes: ['*splat'],
    pinoHttp: {
      level: config.logLevel,
      redact: { paths: SECRETS, remove: true },
      customLogLevel: (_request, response, error) => (error || response.statusCode >= 500 ? 'error' : 'info'),
      autoLogging: { ignore: (request) => !request.url?.startsWith('/api/') || request.url.startsWith('/api/health') },
      serializers: {
        req: (request: { id: unknown; method: string; url: string }) => ({
          id: request.id,
          method: request.method,
          url: withoutTokens(request.url),
        }),
        res: (response: { statusCode: number }) => ({ statusCode: response.statusCode }),
      },
    },
  });
