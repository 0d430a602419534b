import { ComboBox, troubleToast } from '@atlasos/ui';
import { useQuery } from '@tanstack/react-query';
import type { Ref } from 'react';
import { api, invalidate } from '../api.js';
import { allItems } from './all-items.js';
import { clientsQuery, servicesQuery, useClientOptions, useRecentWork, useServiceOptions } from './work-options.js';

interface BoxProps {
  value: string | null;
  onChange: (id: string | null) => void;
  label?: string;
  placeholder?: string;
  error?: string | undefined;
  disabled?: boolean;
  required?: boolean;
  clearable?: boolean;
  ref?: Ref<HTMLInputElement>;
  'data-autofocus'?: boolean | undefined;
}

const onError = ({ detail }: { detail: string }): void => troubleToast(detail);

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** Which client: those worked for lately first. A new name makes a client; the rest of it can follow. */
export function ClientBox({ label = 'Client', ...rest }: BoxProps) {
  const recentIds = unique(useRecentWork().map(({ clientId }) => clientId));
  const options = useClientOptions(rest.value);
  // While the list is on its way a known name would look like a new one.
  const { isSuccess } = useQuery(clientsQuery());
  const create = api.useMutation('post', '/api/v1/clients', {
    onSuccess: async ({ id }) => {
      await invalidate('/api/v1/clients');
      rest.onChange(id);
    },
    onError,
  });
  return (
    <ComboBox
      label={label}
      options={options}
      recentIds={recentIds}
      {...(isSuccess ? { onCreate: (name: string) => create.mutate({ body: { name, kind: 'company' } }) } : {})}
      {...rest}
    />
  );
}

/** Which kind of work; what was done lately for this client first. A new name makes a service. */
export function ServiceBox({ label = 'Service', clientId, ...rest }: BoxProps & { clientId?: string | null }) {
  const recent = useRecentWork();
  const recentIds = unique([
    ...recent.filter((work) => work.clientId === clientId).map(({ serviceTypeId }) => serviceTypeId),
    ...recent.map(({ serviceTypeId }) => serviceTypeId),
  ]);
  const options = useServiceOptions(rest.value);
  const { isSuccess } = useQuery(servicesQuery());
  const create = api.useMutation('post', '/api/v1/service-types', {
    onSuccess: async ({ id }) => {
      await invalidate('/api/v1/service-types');
      rest.onChange(id);
    },
    onError,
  });
  return (
    <ComboBox
      label={label}
      options={options}
      recentIds={recentIds}
      {...(isSuccess ? { onCreate: (name: string) => create.mutate({ body: { name } }) } : {})}
      {...(isSuccess && options.length === 0 ? { placeholder: 'Type a new one' } : {})}
      {...rest}
    />
  );
}

export interface TaskChoice {
  id: string;
  clientId: string;
  serviceTypeId: string;
}

interface TaskBoxProps extends Omit<BoxProps, 'onChange'> {
  clientId: string | null;
  /** With the task's client and service, which time on it takes. */
  onChange: (task: TaskChoice | null) => void;
}

/** Which task, among the open ones of the client (or of all, while no client is chosen). */
export function TaskBox({ label = 'Task', clientId, onChange, ...rest }: TaskBoxProps) {
  const { data: tasks = [] } = useQuery(allItems('/api/v1/tasks'));
  const options = tasks
    .filter((task) => task.id === rest.value || (task.status !== 'done' && (!clientId || task.clientId === clientId)))
    .map((task) => ({ id: task.id, label: task.title, detail: clientId ? task.serviceTypeName : task.clientName }));
  const choose = (id: string | null) => onChange(tasks.find((task) => task.id === id) ?? null);
  return <ComboBox label={label} options={options} clearable onChange={choose} {...rest} />;
}
