import { isApiProblem } from '@atlasos/api-client';
import { useRef, useState } from 'react';

interface SaveOptions {
  save: () => Promise<unknown>;
  onSaved?: () => void;
  /** Reads again what was changed elsewhere in the meantime. */
  reload?: () => Promise<unknown>;
}

export interface Save {
  isSaving: boolean;
  /** Runs once at a time, however often it is pressed. */
  submit: () => Promise<void>;
  /** What the server says about one field: `fieldError('contacts/0/email')`. */
  fieldError: (path: string) => string | undefined;
  /** What belongs to no field. */
  trouble: string | undefined;
  clear: () => void;
}

const STALE =
  'This was changed elsewhere in the meantime. What you typed is kept, the rest is as saved now. Look at it, then save again.';

const sentence = (detail: string): string => {
  const text = detail.replace(/^must be longer than or equal to 1 characters$/, 'must not be empty');
  const begun = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.?!]$/.test(begun) ? begun : `${begun}.`;
};

/** One form's way to the server: saving, what is wrong with which field, and a stale version read again. */
export function useSave({ save, onSaved, reload }: SaveOptions): Save {
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isBusy = useRef(false);
  const problem = isApiProblem(error) ? error : undefined;

  const submit = async (): Promise<void> => {
    if (isBusy.current) return;
    isBusy.current = true;
    setSaving(true);
    setError(null);
    try {
      await save();
      onSaved?.();
    } catch (caught) {
      setError(caught);
      if (isApiProblem(caught) && caught.code === 'stale_version') await reload?.().catch(() => undefined);
    } finally {
      isBusy.current = false;
      setSaving(false);
    }
  };

  const fieldError = (path: string): string | undefined => {
    const detail = problem?.fieldError(path);
    if (!problem || detail === undefined) return undefined;
    // A rule of the product says more about its one field than the pointer's few words do.
    return problem.code === 'invalid_request' ? sentence(detail) : problem.detail;
  };
  return { isSaving, submit, fieldError, trouble: troubleOf(error), clear: () => setError(null) };
}

function troubleOf(error: unknown): string | undefined {
  if (error === null) return undefined;
  if (!isApiProblem(error)) return 'This did not work. Try again.';
  if (error.code === 'stale_version') return STALE;
  return error.errors.length > 0 ? 'Look at what is marked in the form.' : error.detail;
}
