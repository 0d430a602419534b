import { Segmented } from '@atlasos/ui';
import { IconPaperclip } from '@tabler/icons-react';
import { useState } from 'react';
import { attachmentUrl, type CaughtMail } from '../../app/caught-mails.js';
import classes from './inbox.module.css';

const FORMS = [
  { value: 'html', label: 'As HTML' },
  { value: 'text', label: 'As text' },
] as const;

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} kB`;

export function MailView({ mail }: { mail: CaughtMail }) {
  const [form, setForm] = useState<'html' | 'text'>(mail.html ? 'html' : 'text');
  return (
    <article className={classes.mail}>
      <div className={classes.mailHead}>
        <h2 className={classes.mailSubject}>{mail.subject}</h2>
        <dl className={classes.facts}>
          <dt>To</dt>
          <dd>{mail.to}</dd>
          <dt>From</dt>
          <dd>{mail.from}</dd>
        </dl>
        {mail.html ? <Segmented label="Show" options={FORMS} value={form} onChange={setForm} /> : null}
      </div>
      {mail.attachments.length > 0 ? (
        <ul className={classes.attachments} aria-label="Attachments">
          {mail.attachments.map(({ filename, size, sha256 }, index) => (
            <li key={sha256 + filename}>
              <a href={attachmentUrl(mail, index)} target="_blank" rel="noreferrer">
                <IconPaperclip size={16} stroke={1.6} />
                {filename}
              </a>
              <span>{kilobytes(size)}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {form === 'html' ? (
        // No scripts and no access to this page; links open beside it.
        <iframe
          className={classes.frame}
          title="The mail"
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          srcDoc={`<base target="_blank">${mail.html}`}
        />
      ) : (
        <pre className={classes.text}>{mail.text}</pre>
      )}
    </article>
  );
}
