import type { components } from '@atlasos/api-client';
import { toast } from '@atlasos/ui';
import { useQueryClient } from '@tanstack/react-query';
import { client } from '../../app/api.js';
import { useDraft, type Draft } from '../../app/forms/use-draft.js';
import { useSave, type Save } from '../../app/forms/use-save.js';
import { practiceQuery, usePractice, type Practice } from '../../app/session.js';

type Patch = components['schemas']['PatchPracticeDto'];
type Key = keyof Omit<Patch, 'version'> & keyof Practice;

export interface PracticeForm<T extends object> {
  draft: Draft<T>;
  save: Save;
  /** What the server saved all the same, but finds odd. */
  warning: (field: string) => string | undefined;
}

/** A form over some settings of the practice; only what differs is sent. */
export function usePracticeForm<T extends Key>(
  name: string,
  keys: readonly T[],
  toBody: (edits: Partial<Pick<Practice, T>>) => Patch = (edits) => edits as Patch,
): PracticeForm<Pick<Practice, T>> {
  const practice = usePractice();
  const queries = useQueryClient();
  const base = Object.fromEntries(keys.map((key) => [key, practice[key]])) as Pick<Practice, T>;
  const draft = useDraft(base, `${practice.id}/${name}`);
  const save = useSave({
    save: async () => {
      const { data } = await client.PATCH('/api/v1/practice', {
        body: { ...toBody(draft.edits), version: practice.version },
      });
      if (data) queries.setQueryData(practiceQuery().queryKey, data);
      draft.reset();
      toast('Saved');
    },
    reload: () => queries.refetchQueries({ queryKey: practiceQuery().queryKey }),
  });
  return {
    draft,
    save,
    warning: (field) => practice.warnings.find(({ pointer }) => pointer === `/${field}`)?.detail,
  };
}
