import { applyDecorators } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiConsumes } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';

/** What may come as a body that is no JSON. */
export type RawType = 'image/png' | 'image/jpeg' | 'text/csv' | 'application/zip';

interface TakesRawConfig {
  rawTypes?: readonly RawType[];
}

/** The route takes the body as it comes, in one of these types. Everywhere else they answer 415: nothing validates bytes as fields. */
export const TakesRaw = (...rawTypes: RawType[]): MethodDecorator =>
  applyDecorators(ApiConsumes(...rawTypes), RouteConfig({ rawTypes } satisfies TakesRawConfig));

export const takesRaw = (request: FastifyRequest, type: RawType): boolean =>
  (request.routeOptions.config as TakesRawConfig).rawTypes?.includes(type) ?? false;
