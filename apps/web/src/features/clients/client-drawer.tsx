import { FormDrawer, toast } from '@atlasos/ui';
import { useQueryClient } from '@tanstack/react-query';
import { client as http, invalidate } from '../../app/api.js';
import { FormTrouble } from '../../app/forms/form-trouble.js';
import { useDraft } from '../../app/forms/use-draft.js';
import { useSave } from '../../app/forms/use-save.js';
import { CLIENTS, type Client } from './client.js';
import { clientQuery } from './client-queries.js';
import { ClientForm } from './client-form.js';
import { BLANK, createBody, fieldsOf, patchBody } from './client-fields.js';

interface ClientDrawerProps {
  opened: boolean;
  onClose: () => void;
  /** Opens it again, with what was typed. */
  onReopen: () => void;
  onSaved: (client: Client) => void;
  /** The client to change; a new one without it. */
  client?: Client;
}

export function ClientDrawer({ opened, onClose, onReopen, onSaved, client }: ClientDrawerProps) {
  const queries = useQueryClient();
  const draft = useDraft(client ? fieldsOf(client) : BLANK);
  const save = useSave({
    save: async () => {
      const { data } = client
        ? await http.PATCH('/api/v1/clients/{id}', {
            params: { path: { id: client.id } },
            body: patchBody(draft.edits, client.version),
          })
        : await http.POST('/api/v1/clients', { body: createBody(draft.edits) });
      if (!data) return;
      queries.setQueryData(clientQuery(data.id).queryKey, data);
      void invalidate(CLIENTS);
      draft.reset();
      const [warning] = data.warnings;
      toast(`Saved: ${data.name}${warning ? `. ${warning.detail}` : ''}`);
      onSaved(data);
    },
    reload: async () => {
      if (client) await queries.refetchQueries({ queryKey: clientQuery(client.id).queryKey });
    },
  });
  const close = () => {
    const { edits, isDirty } = draft;
    onClose();
    draft.reset();
    save.clear();
    if (!isDirty) return;
    toast('Closed without saving', {
      undo: () => {
        draft.restore(edits);
        onReopen();
      },
    });
  };
  const submit = () => {
    if (client && !draft.isDirty) onClose();
    else void save.submit();
  };
  return (
    <FormDrawer
      opened={opened}
      title={client ? 'Edit client' : 'New client'}
      onClose={close}
      onSubmit={submit}
      submitLabel={client ? 'Save' : 'Add client'}
      isBusy={save.isSaving}
      consequence={
        <FormTrouble save={save}>{client ? 'Finalised documents keep the details they have.' : null}</FormTrouble>
      }
    >
      <ClientForm draft={draft} fieldError={save.fieldError} isNew={!client} />
    </FormDrawer>
  );
}
