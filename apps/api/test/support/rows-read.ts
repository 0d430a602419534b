import type { TestApp } from './test-app.js';

interface Plan {
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: Plan[];
}

const nodes = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)];

/** Runs a SELECT and answers how many rows the busiest part of its plan touched. */
export async function mostRowsRead(
  app: TestApp,
  practiceId: string,
  { text, values }: { text: string; values?: unknown[] },
): Promise<number> {
  const [row] = await app.sql<{ 'QUERY PLAN': { Plan: Plan }[] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${text}`,
    values,
    practiceId,
  );
  return Math.max(
    ...nodes(row!['QUERY PLAN'][0]!.Plan).map(
      (node) => (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
    ),
  );
}
