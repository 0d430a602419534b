import type { Press } from './press.js';
import type { Timer } from './timer-query.js';

/** The timer as the header shows it: what the server knows, and what was pressed since. */
export interface ShownTimer {
  startedAt: string;
  clientName: string | null;
  serviceTypeName: string | null;
  description: string;
  /** Absent until the server has taken the start. */
  timer: Timer | null;
}

const fromServer = (timer: Timer): ShownTimer => ({
  startedAt: timer.startedAt,
  clientName: timer.clientName ?? null,
  serviceTypeName: timer.serviceTypeName ?? null,
  description: timer.description,
  timer,
});

/** Applies the presses that the server has not taken yet. Null: nothing runs. */
export function shownTimer(timer: Timer | null, waiting: readonly Press[]): ShownTimer | null {
  return waiting.reduce<ShownTimer | null>(
    (shown, press) => {
      if (press.kind === 'stop') return null;
      const { clientName = null, serviceTypeName = null } = press.names;
      return {
        startedAt: press.at,
        clientName,
        serviceTypeName,
        description: press.work.description ?? '',
        timer: null,
      };
    },
    timer && fromServer(timer),
  );
}
