import type { components } from '@atlasos/api-client';
import { RATE_RULES, type RateRule } from '@atlasos/domain';
import { infiniteQueryOptions } from '@tanstack/react-query';
import { client } from '../../../app/api.js';

export type Matrix = components['schemas']['RateMatrixResponse'];
export type MatrixRow = components['schemas']['MatrixRowResponse'];
export type MatrixCell = components['schemas']['RateCellResponse'];
export type Rate = components['schemas']['RateResponse'];

export const RATES = '/api/v1/rates';
const PAGE = 200;

export const matrixQuery = (date: string) =>
  infiniteQueryOptions({
    queryKey: ['get', '/api/v1/rates/matrix', date] as const,
    queryFn: async ({ pageParam, signal }) => {
      const { data } = await client.GET('/api/v1/rates/matrix', {
        signal,
        params: { query: { date, limit: PAGE, cursor: pageParam } },
      });
      return data as Matrix;
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    select: ({ pages }): Matrix => ({ ...pages[0]!, items: pages.flatMap(({ items }) => items) }),
  });

/** One cell: whom and what a rate set there is for. */
export interface Scope {
  clientId: string | null;
  serviceTypeId: string | null;
}

export interface Chosen extends Scope {
  clientName: string | null;
  serviceName: string | null;
  cell: MatrixCell;
  rungs: Rung[];
}

/** One step of "why this rate": what is set there, if anything. */
export interface Rung {
  rule: RateRule;
  cell: MatrixCell | null;
  wins: boolean;
}

export const ruleOf = ({ clientId, serviceTypeId }: Scope): RateRule =>
  clientId ? (serviceTypeId ? 'client_service' : 'client') : serviceTypeId ? 'service' : 'default';

export const RULE_NAMES: Record<RateRule, string> = {
  engagement: 'Engagement',
  client_service: 'Client and service',
  client: 'Client',
  service: 'Service',
  default: 'Default',
};

/** The cell with everything that could price the same work, most specific first. */
export function chosenCell(matrix: Matrix, { clientId, serviceTypeId }: Scope): Chosen | undefined {
  const row = clientId ? matrix.items.find((item) => item.clientId === clientId) : matrix.everyone;
  const at = serviceTypeId ? matrix.services.findIndex(({ id }) => id === serviceTypeId) : -1;
  if (!row || (serviceTypeId && at < 0)) return undefined;
  const cell = at < 0 ? row.any : row.cells[at]!;
  const found: Partial<Record<RateRule, MatrixCell>> = {
    ...(clientId && at >= 0 ? { client_service: cell } : {}),
    ...(clientId ? { client: row.any } : {}),
    ...(at >= 0 ? { service: matrix.everyone.cells[at] } : {}),
    // "Any service" of a client inherits nothing: without a rate there, each service decides by itself.
    ...(clientId && at < 0 ? {} : { default: matrix.everyone.any }),
  };
  const rungs = RATE_RULES.filter((rule) => found[rule]).map((rule) => ({ rule, cell: ownOf(found[rule]!) }));
  const winner = rungs.find((rung) => rung.cell !== null);
  return {
    clientId,
    serviceTypeId,
    clientName: row.clientName,
    serviceName: matrix.services[at]?.name ?? null,
    cell,
    rungs: rungs.map((rung) => ({ ...rung, wins: rung === winner })),
  };
}

const ownOf = (cell: MatrixCell): MatrixCell | null => (cell.own ? cell : null);

/** "Karoo Blooms, Advisory"; "Everyone, any service". */
export const scopeText = ({ clientName, serviceName }: Pick<Chosen, 'clientName' | 'serviceName'>): string =>
  `${clientName ?? 'Everyone'}, ${serviceName ?? 'any service'}`;
