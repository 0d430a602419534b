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
}

export type NotificationKind = keyof NotificationFacts;

export const NOTIFICATION_KINDS: readonly NotificationKind[] = ['wip_alert'];
