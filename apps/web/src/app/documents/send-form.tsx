import type { ApiProblem, components } from '@atlasos/api-client';
import { formatMoney } from '@atlasos/domain';
import { Field, FormDrawer, TextArea, toast, usePracticeFormat } from '@atlasos/ui';
import { Checkbox, TagsInput, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useMe } from '../session.js';
import classes from './send-form.module.css';

type SendBody = components['schemas']['SendDocumentDto'];

export interface SendFormProps {
  /** As the client calls it: its number, or "this quote". */
  name: string;
  noun: 'invoice' | 'quote' | 'deposit request';
  /** False: it has no place on the portal of its own; the link in the mail opens it. */
  onPortal?: boolean;
  /** What the mail shows large. */
  figure: { label: string; minor: number; note: string | null };
  wasSent: boolean;
  proposal: components['schemas']['SendProposalResponse'];
  /** What sending does besides: "It gets a number and can’t be changed." */
  consequence?: string;
  send: (body: SendBody) => Promise<unknown>;
  onClose: () => void;
}

/** The mail, before anything leaves: to whom, in which words, with what. */
export function SendForm({
  name,
  noun,
  onPortal = true,
  figure,
  wasSent,
  proposal,
  consequence,
  send: deliver,
  onClose,
}: SendFormProps) {
  const { currency, locale } = usePracticeFormat();
  const { mail, practiceName } = useMe();
  const [byEmail, setByEmail] = useState(proposal.to.length > 0 || !onPortal);
  const [byPortal, setByPortal] = useState(onPortal);
  const [to, setTo] = useState(proposal.to);
  const [subject, setSubject] = useState(proposal.subject);
  const [message, setMessage] = useState(proposal.message);
  const send = useMutation<unknown, ApiProblem, SendBody>({
    mutationFn: deliver,
    onSuccess: () => {
      const what = name.charAt(0).toUpperCase() + name.slice(1);
      toast(byEmail ? `${what} is on its way to ${to.join(', ')}` : `${what} is on the portal`);
      onClose();
    },
  });
  const channels = [...(byEmail ? (['email'] as const) : []), ...(byPortal ? (['portal'] as const) : [])];
  const submit = () =>
    send.mutate({ channels, resend: wasSent && byEmail, ...(byEmail ? { to, subject, message } : {}) });
  const fieldError = (name: string) => send.error?.errors.find(({ pointer }) => pointer.startsWith(`/${name}`))?.detail;
  return (
    <FormDrawer
      opened
      title={`Send ${name}`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={wasSent && byEmail ? 'Send once more' : 'Send'}
      isBusy={send.isPending}
      canSubmit={channels.length > 0 && (!byEmail || (to.length > 0 && subject.trim() !== '' && message.trim() !== ''))}
      consequence={
        send.error?.detail ??
        consequence ??
        (byEmail && mail === 'caught'
          ? 'Nothing leaves this machine: the mail lands in the local inbox.'
          : byEmail
            ? 'A mail can’t be called back.'
            : 'The client sees it on the portal at once.')
      }
    >
      {onPortal ? (
        <Field label="How">
          <div className={classes.channels}>
            <Checkbox
              label="By email, with the PDF and a link"
              checked={byEmail}
              onChange={(event) => setByEmail(event.currentTarget.checked)}
            />
            <Checkbox
              label="On the client’s portal"
              checked={byPortal}
              onChange={(event) => setByPortal(event.currentTarget.checked)}
            />
          </div>
        </Field>
      ) : null}
      {byEmail ? (
        <>
          <TagsInput
            label="To"
            data={proposal.contacts.map(({ email }) => email)}
            value={to}
            onChange={setTo}
            maxTags={10}
            placeholder={to.length === 0 ? 'accounts@client.example' : ''}
            error={
              fieldError('to') ??
              (proposal.contacts.length === 0 && to.length === 0
                ? 'This client has no contact with an address. Type one here.'
                : undefined)
            }
          />
          <TextInput
            label="Subject"
            maxLength={200}
            value={subject}
            error={fieldError('subject')}
            onChange={(event) => setSubject(event.currentTarget.value)}
          />
          <TextArea
            label="Message"
            rows={6}
            rowsMax={14}
            maxLength={5000}
            value={message}
            error={fieldError('message')}
            onChange={(event) => setMessage(event.currentTarget.value)}
          />
          <section className={classes.mail} aria-label="As it arrives">
            <p className={classes.from}>
              <b>{practiceName}</b> to {to.join(', ') || 'nobody yet'}
            </p>
            <p className={classes.subject}>{subject}</p>
            <p className={classes.text}>{message}</p>
            <p className={classes.box}>
              <span>{figure.label}</span>
              <b>{formatMoney(figure.minor, currency, locale)}</b>
              {figure.note ? <span>{figure.note}</span> : null}
              <em>View {noun}</em>
            </p>
            <p className={classes.attachment}>
              <IconPaperclip size={14} stroke={1.7} aria-hidden /> {proposal.attachment}
            </p>
          </section>
        </>
      ) : null}
    </FormDrawer>
  );
}
