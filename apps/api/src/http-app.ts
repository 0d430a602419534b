import { Module, type DynamicModule, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Logger } from 'nestjs-pino';
import { serveDocs } from './http-docs.js';
import { portalModules, practitionerModules } from './app.modules.js';
import { PractitionerAuthenticator } from './modules/auth/index.js';
import { PortalAuthenticator } from './modules/portal/index.js';
import { AuthGuard } from './platform/auth/auth.guard.js';
import { AUTHENTICATOR } from './platform/auth/authenticator.js';
import { ConfigModule } from './platform/config/config.module.js';
import type { Config } from './platform/config/config.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { createHttpAdapter } from './platform/http/fastify-adapter.js';
import { ProblemFilter } from './platform/http/problem.filter.js';
import { UnitOfWorkInterceptor } from './platform/http/unit-of-work.interceptor.js';
import { strictValidation } from './platform/http/validation.js';
import { LimitsModule } from './platform/limits/limits.module.js';
import { loggingModule } from './platform/logging.module.js';
import { HealthController } from './platform/operations/health.controller.js';
import { OutboxModule } from './platform/outbox/outbox.module.js';
import { serveSpa } from './platform/http/serve-spa.js';

@Module({})
class HttpModule {}

function httpModule(config: Config, modules: Array<Type | DynamicModule>, authenticator: Type): DynamicModule {
  return {
    module: HttpModule,
    imports: [ConfigModule.with(config), loggingModule(config), DatabaseModule, OutboxModule, LimitsModule, ...modules],
    controllers: [HealthController],
    providers: [
      { provide: AUTHENTICATOR, useClass: authenticator },
      { provide: APP_GUARD, useClass: AuthGuard },
      { provide: APP_INTERCEPTOR, useClass: UnitOfWorkInterceptor },
      { provide: APP_FILTER, useClass: ProblemFilter },
    ],
  };
}

interface ServerOptions {
  /** The folder of the built SPA that this server serves. */
  spaDist?: string;
  /** Builds the routes without connecting to anything. */
  preview?: boolean;
}

async function createServer(
  config: Config,
  root: DynamicModule,
  { spaDist, preview = false }: ServerOptions,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(root, createHttpAdapter(config.trustedProxies), {
    bufferLogs: true,
    preview,
    abortOnError: false,
    bodyParser: false,
  });
  if (!preview) app.useLogger(app.get(Logger));
  app.setGlobalPrefix('api');
  app.useGlobalPipes(strictValidation());
  if (spaDist) await serveSpa(app, spaDist);
  return app;
}

/** The server of the practitioner: app, `/api/v1`, health, docs. */
export async function createPractitionerServer(
  config: Config,
  options: ServerOptions = {},
): Promise<NestFastifyApplication> {
  const app = await createServer(config, httpModule(config, practitionerModules, PractitionerAuthenticator), options);
  serveDocs(app);
  return app;
}

/** The server of the clients: the portal and `/api/portal/v1`, nothing else. */
export const createPortalServer = (config: Config, options: ServerOptions = {}): Promise<NestFastifyApplication> =>
  createServer(config, httpModule(config, portalModules, PortalAuthenticator), options);
