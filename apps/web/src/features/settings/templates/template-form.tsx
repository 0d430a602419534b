import { TextArea, toast } from '@atlasos/ui';
import { Button, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { api, client } from '../../../app/api.js';
import { useDraft } from '../../../app/forms/use-draft.js';
import { useSave } from '../../../app/forms/use-save.js';
import { usePractice } from '../../../app/session.js';
import { SettingsForm } from '../settings-form.js';
import type { Template } from './template-kind.js';
import { TemplateNames } from './template-names.js';
import { TemplatePreview } from './template-preview.js';
import classes from './templates.module.css';

const PATH = '/api/v1/practice/templates/{kind}';

interface TemplateFormProps {
  template: Template;
  reload: () => Promise<unknown>;
}

type Texts = Pick<Template, 'subject' | 'message'>;

export function TemplateForm({ template, reload }: TemplateFormProps) {
  const { kind, subject, message, version, names, builtIn } = template;
  const practice = usePractice();
  const queries = useQueryClient();
  const params = { path: { kind } };
  const keep = (data: Template | undefined) =>
    data && queries.setQueryData(api.queryOptions('get', PATH, { params }).queryKey, data);
  const draft = useDraft<Texts>({ subject, message }, `${practice.id}/template/${kind}`);
  const save = useSave({
    save: async () => {
      const { data } = await client.PUT(PATH, { params, body: { ...texts(draft.values), version } });
      keep(data);
      draft.reset();
      toast('Saved');
    },
    reload,
  });
  const backToBuiltIn = async () => {
    const { data } = await client.DELETE(PATH, { params });
    keep(data);
    draft.reset();
    toast('The built-in text is used again', {
      undo: async () => keep((await client.PUT(PATH, { params, body: { subject, message, version: 0 } })).data),
    });
  };

  const field = useRef<HTMLInputElement | HTMLTextAreaElement | null>(null);
  const insert = (name: string) => {
    const target = field.current;
    const key = target instanceof HTMLInputElement ? 'subject' : 'message';
    const text = draft.values[key];
    const [from, to] = [target?.selectionStart ?? text.length, target?.selectionEnd ?? text.length];
    const placed = `{{${name}}}`;
    draft.set(key, text.slice(0, from) + placed + text.slice(to));
    requestAnimationFrame(() => {
      target?.focus();
      target?.setSelectionRange(from + placed.length, from + placed.length);
    });
  };
  return (
    <div className={classes.columns}>
      <SettingsForm
        label="Mail"
        form={{ draft, save }}
        note={
          kind === 'quote_reminder'
            ? 'It leaves by itself before a quote runs out, if you switch that on under Reminders.'
            : 'You can still change the text of each mail before it leaves.'
        }
      >
        <TextInput
          label="Subject"
          maxLength={200}
          value={draft.values.subject}
          error={save.fieldError('subject')}
          onFocus={(event) => (field.current = event.currentTarget)}
          onChange={(event) => draft.set('subject', event.currentTarget.value)}
        />
        <TextArea
          label="Text"
          rows={10}
          rowsMax={24}
          maxLength={5000}
          value={draft.values.message}
          error={save.fieldError('message')}
          onFocus={(event) => (field.current = event.currentTarget)}
          onChange={(event) => draft.set('message', event.currentTarget.value)}
        />
        <TemplateNames names={names} onInsert={insert} />
        {builtIn ? null : (
          <div>
            <Button onClick={() => void backToBuiltIn()}>Use the built-in text</Button>
          </div>
        )}
      </SettingsForm>
      <TemplatePreview kind={kind} {...texts(draft.values)} />
    </div>
  );
}

const texts = ({ subject, message }: Texts): Texts => ({ subject, message });
