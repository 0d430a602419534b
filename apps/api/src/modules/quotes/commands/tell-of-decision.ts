import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notify, type Notice } from '../../notifications/index.js';
import { announce } from '../../webhooks/index.js';
import type { QuoteRow } from '../persistence/quote-row.js';

interface Told {
  name: string;
  onClientsWord: boolean;
}

type Decision = Told &
  ({ kind: 'accepted'; totalMinor: number; optionalLineIds: readonly string[] } | { kind: 'declined'; reason: string });

/** Programs are told of every answer; the practice only of one that it did not write down itself. */
export async function tellOfDecision(
  uow: UnitOfWork,
  { id, clientId, clientName, number, terms }: QuoteRow & { number: string },
  decision: Decision,
): Promise<void> {
  const { name, onClientsWord } = decision;
  const outcome =
    decision.kind === 'accepted'
      ? { totalMinor: decision.totalMinor, optionalLineIds: [...decision.optionalLineIds] }
      : { reason: decision.reason };
  await announce(uow, `quote.${decision.kind}`, id, { number, clientId, name, onClientsWord, ...outcome });
  if (onClientsWord) return;
  const who = { clientName: terms?.recipient.name ?? clientName, number, name };
  const common = { key: `quote_decided:${id}`, clientId, target: { kind: 'quote', id }, byMail: true } as const;
  const notice: Notice =
    decision.kind === 'accepted'
      ? {
          ...common,
          kind: 'quote_accepted',
          facts: { ...who, totalMinor: decision.totalMinor, optionCount: decision.optionalLineIds.length },
        }
      : { ...common, kind: 'quote_declined', facts: { ...who, reason: decision.reason } };
  await notify(uow, [notice]);
}
