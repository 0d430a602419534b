import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../database/actor.js';
import type { Beginning } from '../database/beginning.js';
import type { Claim } from '../database/look-up.js';
import { AppError } from '../errors/app-error.js';
import type { UnitOfWork } from '../database/unit-of-work.js';

export const PUBLIC = Symbol('PUBLIC');
/** How the contract is told, until it says so in its own words. */
export const PUBLIC_IN_CONTRACT = 'x-public';
export const OWN_TRANSACTIONS = Symbol('OWN_TRANSACTIONS');
export const BEGINS = Symbol('BEGINS');
export const KNOWN_BEFORE = Symbol('KNOWN_BEFORE');

/** Declares that a route needs no sign-in. Every other route does. */
export const Public = () => applyDecorators(SetMetadata(PUBLIC, true), ApiExtension(PUBLIC_IN_CONTRACT, true));

/** Declares that a route opens its transactions itself, because something slow happens before, between or after them. */
export const OwnTransactions = () => SetMetadata(OWN_TRANSACTIONS, true);

/** Declares that a guard of the route has to know who calls: it is found out before the transaction begins, not with it. */
export const KnownBefore = () => SetMetadata(KNOWN_BEFORE, true);

export interface RequestContext {
  /** Who says to be signed in, until the transaction has begun. */
  claim?: Claim;
  actor?: Actor;
  sessionId?: string;
  transaction?: Beginning;
  /** Absent as long as the route has still to begin it. */
  uow?: UnitOfWork;
}

const CONTEXT = Symbol('CONTEXT');

declare module 'fastify' {
  interface FastifyRequest {
    [CONTEXT]?: RequestContext;
  }
}

/**
 * What the guards and interceptors know of a request. It is kept on the request: a WeakMap keeps what it knows, and all of
 * the request with it, until all garbage is collected, since those who collect the young part alone do not look whether
 * anybody still has the key.
 */
export const contextOf = (request: FastifyRequest): RequestContext => (request[CONTEXT] ??= {});

const ofRequest = (context: ExecutionContext) => contextOf(context.switchToHttp().getRequest<FastifyRequest>());

/** The transaction of this request: `handler(@Uow() uow: UnitOfWork)`. */
export const Uow = createParamDecorator((_: unknown, context: ExecutionContext): UnitOfWork => {
  const { uow } = ofRequest(context);
  if (!uow) throw new Error('This route declares @OwnTransactions() and has no unit of work.');
  return uow;
});

const Transaction = createParamDecorator((_: unknown, context: ExecutionContext): Beginning => {
  const { transaction } = ofRequest(context);
  if (!transaction) throw new Error('This route declares @OwnTransactions() and has none of its request.');
  return transaction;
});

/**
 * The transaction of this request, which the route begins: `handler(@Begins() transaction: Beginning)`. Its first question travels
 * along. Until then it is not known whether who calls is signed in, and nothing may be done but looking at what was sent.
 */
export const Begins = (): ParameterDecorator => (controller, method, index) => {
  Reflect.defineMetadata(BEGINS, true, Reflect.get(controller, method!) as object);
  Transaction()(controller, method, index);
};

/** Who is signed in. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = ofRequest(context);
  if (!actor) throw new AppError('not_signed_in');
  return actor;
});

export const CurrentSessionId = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => ofRequest(context).sessionId,
);
