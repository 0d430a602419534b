import { KINDS, type ImportKind } from './import.js';

export interface ImportSearch {
  /** What the next file holds; time unless said. */
  kind?: ImportKind;
}

export const importSearch = ({ kind }: Record<string, unknown>): ImportSearch => ({
  kind: KINDS.find(({ value }) => value === kind && value !== 'time')?.value,
});
