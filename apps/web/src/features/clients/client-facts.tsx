import { Chip, SectionHead } from '@atlasos/ui';
import type { ReactNode } from 'react';
import { usePractice } from '../../app/session.js';
import { useLimitsText } from './alert-choice.js';
import type { Client } from './client.js';
import classes from './client-page.module.css';
import { ClientReminders } from './client-reminders.js';
import { roundingText } from './rounding-text.js';
import { useAddressHint } from './use-address-hint.js';

const GROUPINGS = { entry: 'A line for each entry', service: 'A line for each service', single: 'One line' };

export function ClientFacts({ client }: { client: Client }) {
  const practice = usePractice();
  const addressHint = useAddressHint();
  const limitsText = useLimitsText();
  const warning = client.warnings.find(({ pointer }) => pointer === '/vatNumber');
  return (
    <>
      <section>
        <SectionHead title="People" rule="line" />
        {client.contacts.length === 0 ? (
          <p className={classes.quiet}>Nobody yet. Documents need someone to go to.</p>
        ) : null}
        <ul className={classes.people}>
          {client.contacts.map(({ id, name, email, portalAccess }, index) => (
            <li key={id} className={classes.person}>
              <span className={classes.personName}>{name}</span>
              {email ? (
                <a href={`mailto:${email}`}>{email}</a>
              ) : (
                <span className={classes.quiet}>no email address</span>
              )}
              <span className={classes.chips}>
                {index === 0 ? <Chip tone="neutral">Receives documents</Chip> : null}
                {portalAccess ? <Chip tone="pine">Portal</Chip> : null}
              </span>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.section}>
        <SectionHead title="Billing" rule="line" />
        <dl className={classes.facts}>
          <Fact name="Billing address">
            {client.billingAddress ? (
              <span className={classes.lines}>{client.billingAddress}</span>
            ) : (
              <Quiet>Not given. {addressHint}</Quiet>
            )}
          </Fact>
          <Fact name="VAT number">
            {client.vatNumber ?? <Quiet>None</Quiet>}
            {warning ? <p className={classes.warning}>{warning.detail}</p> : null}
          </Fact>
          <Fact name="Payment terms">
            {client.paymentTermsDays ?? practice.paymentTermsDays} days{' '}
            {client.paymentTermsDays === null ? <Quiet>as the practice</Quiet> : null}
          </Fact>
          <Fact name="Rounding of time">
            {roundingText(client.rounding ?? practice.rounding)}{' '}
            {client.rounding === null ? <Quiet>as the practice</Quiet> : null}
          </Fact>
          <Fact name="Alert at">
            {client.wipAlert?.off ? 'No alerts' : limitsText(client.wipAlert ?? practice.wipAlert)}{' '}
            {client.wipAlert === null ? <Quiet>as the practice</Quiet> : null}
          </Fact>
          <Fact name="Payment reminders">
            <ClientReminders client={client} />
          </Fact>
          <Fact name="Time on new invoices">{GROUPINGS[client.invoiceGrouping ?? 'entry']}</Fact>
          {client.notes ? (
            <Fact name="Notes">
              <span className={classes.lines}>{client.notes}</span>
            </Fact>
          ) : null}
        </dl>
      </section>
    </>
  );
}

const Quiet = ({ children }: { children: ReactNode }) => <span className={classes.quiet}>{children}</span>;

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={classes.fact}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
