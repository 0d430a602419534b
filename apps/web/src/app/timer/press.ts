import type { components } from '@atlasos/api-client';

type StartBody = components['schemas']['StartTimerDto'];

/** What the timer shows of the work it was started for, before the server has answered. */
export interface WorkNames {
  clientName?: string | null;
  serviceTypeName?: string | null;
}

/** A press of start or stop, with the moment of the press. Its key makes sending it twice harmless. */
export type Press =
  | { kind: 'start'; key: string; at: string; work: StartBody; names: WorkNames }
  | { kind: 'stop'; key: string; at: string };

const isPress = (value: unknown): value is Press =>
  typeof value === 'object' &&
  value !== null &&
  'kind' in value &&
  (value.kind === 'start' || value.kind === 'stop') &&
  'key' in value &&
  'at' in value;

/** Reads what an earlier page left behind; anything unreadable is nothing. */
export function readPresses(text: string | null): Press[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isPress) : [];
  } catch {
    return [];
  }
}
