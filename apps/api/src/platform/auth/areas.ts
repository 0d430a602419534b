import { ApiExtension } from '@nestjs/swagger';
import { PATH_METADATA } from '@nestjs/common/constants.js';
import { SetMetadata } from '@nestjs/common';

/** What a token may be let into, as its owner would say it. */
export const AREAS = [
  'settings',
  'clients',
  'rates',
  'tasks',
  'time',
  'disbursements',
  'invoices',
  'wip',
  'payments',
  'revenue',
  'quotes',
  'engagements',
  'notifications',
  'data',
  'webhooks',
  'audit',
] as const;
export type Area = (typeof AREAS)[number];

export type Scope = `${Area}:${'read' | 'write'}`;
export const SCOPES: readonly Scope[] = AREAS.flatMap((area) => [`${area}:read`, `${area}:write`] as const);

/** `session`: only a person who signed in. `any`: any token, whatever its scopes. */
export type TokenAccess = Area | 'session' | 'any';

export const TOKEN_ACCESS = Symbol('TOKEN_ACCESS');
/** How the contract is told, until it says so in its own words. */
export const ACCESS_IN_CONTRACT = 'x-token-access';

type Target = object & { prototype?: object };

/** On a controller, for all its routes; on a route, for that one. The contract test fails for a route that has none. */
const access =
  (value: TokenAccess) =>
  (target: Target, name?: string | symbol, descriptor?: PropertyDescriptor): void => {
    if (descriptor) return mark(value, target, name!, descriptor);
    const prototype = target.prototype!;
    for (const [method, own] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const handler: unknown = own.value;
      if (typeof handler !== 'function' || !Reflect.hasMetadata(PATH_METADATA, handler)) continue;
      if (!Reflect.hasMetadata(TOKEN_ACCESS, handler)) mark(value, prototype, method, own);
    }
  };

function mark(value: TokenAccess, target: object, name: string | symbol, descriptor: PropertyDescriptor): void {
  SetMetadata(TOKEN_ACCESS, value)(target, name, descriptor);
  ApiExtension(ACCESS_IN_CONTRACT, value)(target, name, descriptor);
}

/** Reading needs `<area>:read`, everything else `<area>:write`. */
export const InArea = (area: Area) => access(area);

/** Tokens, sessions and passwords: no token may touch them, or a lost one could make itself at home. */
export const SessionOnly = () => access('session');

export const AnyToken = () => access('any');

export const scopeOf = (area: Area, method: string): Scope =>
  `${area}:${method === 'GET' || method === 'HEAD' ? 'read' : 'write'}`;

/** Whoever may change something may also look at it. */
export const allows = (scopes: readonly string[], needed: Scope): boolean =>
  scopes.includes(needed) || scopes.includes(needed.replace(/:read$/, ':write'));
