/** What a notification may lead to, and where the app shows it. */
export const TARGET_PATHS = {
  client: (id: string) => `/clients/${id}`,
  client_wip: (id: string) => `/wip?client=${id}`,
  engagement: (id: string) => `/engagements/${id}`,
  invoice: (id: string) => `/invoices/${id}`,
  quote: (id: string) => `/quotes/${id}`,
} as const;

export type TargetKind = keyof typeof TARGET_PATHS;

export const TARGET_KINDS = Object.keys(TARGET_PATHS) as TargetKind[];
