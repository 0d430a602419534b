import type { components } from '@atlasos/api-client';
import { formatDate, formatMoney } from '@atlasos/domain';
import { Field, FormDrawer, toast, usePracticeFormat } from '@atlasos/ui';
import { Checkbox, TagsInput, Textarea, TextInput } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import { useMe } from '../../../app/session.js';
import { refreshInvoices } from '../invoice-queries.js';
import type { Invoice } from '../invoice-types.js';
import classes from './send-form.module.css';

interface SendFormProps {
  invoice: Invoice;
  proposal: components['schemas']['SendProposalResponse'];
  onClose: () => void;
}

export function SendForm({ invoice, proposal, onClose }: SendFormProps) {
  const { currency, locale } = usePracticeFormat();
  const { mail, practiceName } = useMe();
  const [byEmail, setByEmail] = useState(proposal.to.length > 0);
  const [byPortal, setByPortal] = useState(true);
  const [to, setTo] = useState(proposal.to);
  const [subject, setSubject] = useState(proposal.subject);
  const [message, setMessage] = useState(proposal.message);
  const wasSent = invoice.sentAt !== null;
  const send = api.useMutation('post', '/api/v1/invoices/{id}/send', {
    onSuccess: () => {
      void refreshInvoices();
      toast(byEmail ? `${invoice.number} is on its way to ${to.join(', ')}` : `${invoice.number} is on the portal`);
      onClose();
    },
  });
  const channels = [...(byEmail ? (['email'] as const) : []), ...(byPortal ? (['portal'] as const) : [])];
  const submit = () =>
    send.mutate({
      params: { path: { id: invoice.id } },
      body: { channels, resend: wasSent && byEmail, ...(byEmail ? { to, subject, message } : {}) },
    });
  const fieldError = (name: string) => send.error?.errors.find(({ pointer }) => pointer.startsWith(`/${name}`))?.detail;
  return (
    <FormDrawer
      opened
      title={`Send ${invoice.number}`}
      onClose={onClose}
      onSubmit={submit}
      submitLabel={wasSent && byEmail ? 'Send once more' : 'Send'}
      isBusy={send.isPending}
      canSubmit={channels.length > 0 && (!byEmail || (to.length > 0 && subject.trim() !== '' && message.trim() !== ''))}
      consequence={
        send.error?.detail ??
        (byEmail && mail === 'caught'
          ? 'Nothing leaves this machine: the mail lands in the local inbox.'
          : byEmail
            ? 'A mail can’t be called back.'
            : 'The client sees it on the portal at once.')
      }
    >
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
          <Textarea
            label="Message"
            autosize
            minRows={6}
            maxRows={14}
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
              <span>Amount due</span>
              <b>{formatMoney(invoice.balanceMinor, currency, locale)}</b>
              <span>by {formatDate(invoice.dueDate)}</span>
              <em>View invoice</em>
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
