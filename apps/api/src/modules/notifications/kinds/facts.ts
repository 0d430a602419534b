/** What each kind of notification keeps of its moment; sentences are made from it when it is shown. */
export interface NotificationFacts {
  /** A client's unbilled work reached a limit (DOMAIN rule 32). */
  wip_alert: {
    clientName: string;
    valueMinor: number;
    ageDays: number;
    limitValueMinor: number | null;
    limitAgeDays: number | null;
    crossed: 'value' | 'age' | 'both';
  };
  /** A client took an offer, on the portal or by its mailed link. */
  quote_accepted: { clientName: string; number: string; name: string; totalMinor: number; optionCount: number };
  /** A client declined one there. `name` is empty for who came by a link. */
  quote_declined: { clientName: string; number: string; name: string; reason: string };
  /** A quote runs out in some days, and nobody answered it. */
  quote_runs_out: { clientName: string; number: string; validUntil: string; totalMinor: number };
  /** Its last day is over. */
  quote_expired: { clientName: string; number: string; validUntil: string; totalMinor: number };
  /** The hours on an engagement reached 80 % of what was planned, or all of it (DOMAIN rule 40). */
  engagement_budget: {
    engagementTitle: string;
    clientName: string;
    minutes: number;
    budgetMinutes: number;
    level: 'near' | 'over';
  };
}

export type NotificationKind = keyof NotificationFacts;

export const NOTIFICATION_KINDS: readonly NotificationKind[] = [
  'wip_alert',
  'quote_accepted',
  'quote_declined',
  'quote_runs_out',
  'quote_expired',
  'engagement_budget',
];
