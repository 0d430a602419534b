export type Versioned = { id: string; version: number };
