import { useState } from 'react';

export interface Draft<T> {
  /** What was read, with what was typed over it. */
  values: T;
  /** What differs from what was read: the body of a PATCH. */
  edits: Partial<T>;
  isDirty: boolean;
  set: <Key extends keyof T>(key: Key, value: T[Key]) => void;
  reset: () => void;
  /** Puts back what was typed, after it was let go. */
  restore: (edits: Partial<T>) => void;
}

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

const kept = new Map<string, object>();

/**
 * What is typed lies over what was read, so reading again brings the other fields up to date and loses nothing typed.
 * With `keepAs` it is still there after looking at another page.
 */
export function useDraft<T extends object>(base: T, keepAs?: string): Draft<T> {
  const [typed, setTyped] = useState<Partial<T>>(() => (keepAs && (kept.get(keepAs) as Partial<T> | undefined)) || {});
  const keys = (Object.keys(typed) as (keyof T)[]).filter((key) => !isSame(typed[key], base[key]));
  const edits = Object.fromEntries(keys.map((key) => [key, typed[key]])) as Partial<T>;
  const keep = (next: Partial<T>): Partial<T> => {
    if (keepAs) kept.set(keepAs, next);
    return next;
  };
  return {
    values: { ...base, ...typed },
    edits,
    isDirty: keys.length > 0,
    // over what was typed a moment ago: one choice may set several fields
    set: (key, value) => setTyped((before) => keep({ ...before, [key]: value })),
    reset: () => setTyped(keep({})),
    restore: (edits) => setTyped(keep(edits)),
  };
}
