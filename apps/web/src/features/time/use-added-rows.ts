import { useState } from 'react';
import { rowKey, type RowWork } from './week-grid.js';

const storeKey = (monday: string): string => `atlasos-week-rows ${monday}`;

function read(monday: string): RowWork[] {
  try {
    const value: unknown = JSON.parse(sessionStorage.getItem(storeKey(monday)) ?? '[]');
    return Array.isArray(value) ? (value as RowWork[]) : [];
  } catch {
    return [];
  }
}

/** Rows put into a week before any time is in them; they stay while this tab does. */
export function useAddedRows(monday: string) {
  const [state, setState] = useState({ monday, rows: read(monday) });
  if (state.monday !== monday) setState({ monday, rows: read(monday) });
  const add = (works: readonly RowWork[]): void => {
    const known = new Set(state.rows.map(rowKey));
    const rows = [...state.rows, ...works.filter((work) => !known.has(rowKey(work)))];
    sessionStorage.setItem(storeKey(monday), JSON.stringify(rows));
    setState({ monday, rows });
  };
  return { rows: state.rows, add };
}
