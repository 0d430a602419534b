import { Money, RailSection, SectionHead, toast, troubleToast, usePracticeFormat } from '@atlasos/ui';
import { formatMoney } from '@atlasos/domain';
import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../../../app/api.js';
import type { Engagement } from '../../../app/engagements/terms.js';
import { moneyMoved } from '../../../app/money/money-moved.js';
import { openPayment } from '../../../app/money/open-payment.js';
import classes from '../engagements.module.css';
import { AskForDepositDrawer } from './ask-for-deposit-drawer.js';
import { depositQuery, type Deposit } from './deposit-queries.js';
import { DepositRequests } from './deposit-requests.js';

/** The deposit of an engagement, from the asking to the last cent of it; nothing where none was agreed or paid. */
export function EngagementDeposit({ engagement }: { engagement: Engagement }) {
  const { data } = useQuery(depositQuery(engagement.id));
  if (!data || (data.agreedMinor === null && data.requests.length === 0 && data.payments.length === 0)) return null;
  return <Loaded engagement={engagement} deposit={data} />;
}

function Loaded({ engagement, deposit }: { engagement: Engagement; deposit: Deposit }) {
  const { currency, locale } = usePracticeFormat();
  const [isAsking, setAsking] = useState(false);
  const release = api.useMutation('post', '/api/v1/engagements/{id}/deposit/release', {
    onSuccess: () => {
      void moneyMoved();
      toast(`${formatMoney(deposit.heldMinor, currency, locale)} is credit on the account now`);
    },
    onError: ({ detail }) => troubleToast(detail),
  });
  const { id, clientId, title, closedOn } = engagement;
  const isOpen = closedOn === null;
  const canAsk = isOpen && deposit.toRequestMinor > 0;
  const pay = () =>
    openPayment({ clientId, deposit: { engagementId: id, title, amountMinor: deposit.openMinor || null } });
  return (
    <RailSection>
      <SectionHead title="Deposit" rule="line" />
      <dl className={classes.facts}>
        {rowsOf(deposit).map(({ label, minor, isSum }) => (
          <Row key={label} label={label} minor={minor} isSum={isSum} />
        ))}
      </dl>
      <DepositRequests requests={deposit.requests} />
      <div className={classes.buttons}>
        {canAsk ? <Button onClick={() => setAsking(true)}>Ask for a deposit</Button> : null}
        {isOpen ? <Button onClick={pay}>Record its payment</Button> : null}
        {!isOpen && deposit.heldMinor > 0 ? (
          <Button loading={release.isPending} onClick={() => release.mutate({ params: { path: { id } } })}>
            Make it credit on account
          </Button>
        ) : null}
      </div>
      {isAsking ? (
        <AskForDepositDrawer engagement={engagement} deposit={deposit} onClose={() => setAsking(false)} />
      ) : null}
    </RailSection>
  );
}

interface RowProps {
  label: string;
  minor: number;
  isSum: boolean;
}

const Row = ({ label, minor, isSum }: RowProps) => (
  <>
    <dt>{isSum ? <b>{label}</b> : label}</dt>
    <dd>
      <Money minor={minor} strong={isSum} zero="amount" />
    </dd>
  </>
);

/** Only what says something: a deposit that nobody asked for yet is one line. */
function rowsOf(deposit: Deposit): RowProps[] {
  const { agreedMinor, requestedMinor, receivedMinor, appliedMinor, heldMinor } = deposit;
  const row = (label: string, minor: number, isSum = false) => ({ label, minor, isSum });
  return [
    ...(agreedMinor === null ? [] : [row('Agreed', agreedMinor)]),
    ...(requestedMinor === 0 ? [] : [row('Asked for', requestedMinor)]),
    ...(receivedMinor === 0
      ? []
      : [row('Paid', receivedMinor), row('On invoices', -appliedMinor), row('Left', heldMinor, true)]),
  ];
}
