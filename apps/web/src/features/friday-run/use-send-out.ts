import { useState } from 'react';
import { refreshInvoices } from '../../app/work/invoices.js';
import { finaliseAndSend, type Obstacle } from './send-out.js';

export interface SendOut {
  /** The invoice at work now. */
  currentId: string | null;
  obstacles: ReadonlyMap<string, Obstacle>;
  start: (invoices: ReadonlyArray<{ id: string; status: string }>) => Promise<void>;
}

/** All of them, one after the other; one that is refused doesn’t hold up the rest. */
export function useSendOut(): SendOut {
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [obstacles, setObstacles] = useState<ReadonlyMap<string, Obstacle>>(new Map());
  const start: SendOut['start'] = async (invoices) => {
    setObstacles(new Map());
    for (const { id, status } of invoices) {
      setCurrentId(id);
      const obstacle = await finaliseAndSend(id, status === 'draft');
      if (obstacle) setObstacles((before) => new Map(before).set(id, obstacle));
      await refreshInvoices();
    }
    setCurrentId(null);
  };
  return { currentId, obstacles, start };
}
