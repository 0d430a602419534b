interface OfClient {
  clientId: string;
  clientName: string;
}

/** Rows by client, in the order in which clients first occur. */
export function groupByClient<Row extends OfClient>(rows: Row[]): Array<OfClient & { rows: Row[] }> {
  const groups = new Map<string, OfClient & { rows: Row[] }>();
  for (const row of rows) {
    const { clientId, clientName } = row;
    const group = groups.get(clientId) ?? { clientId, clientName, rows: [] };
    group.rows.push(row);
    groups.set(clientId, group);
  }
  return [...groups.values()];
}
