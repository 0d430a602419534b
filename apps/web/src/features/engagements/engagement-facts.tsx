import { DateText, Money, RailSection, SectionHead, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { client } from '../../app/api.js';
import { consequenceOf, type Engagement } from '../../app/engagements/terms.js';
import { termsWords } from './engagement-words.js';
import { useServices } from '../../app/work/work-options.js';
import { EngagementDeposit } from './deposit/engagement-deposit.js';
import classes from './engagements.module.css';

interface EngagementFactsProps {
  engagement: Engagement;
  onChange: (work: Promise<unknown>, done: string) => void;
}

/** The rail: the terms, the milestones, where it came from. */
export function EngagementFacts({ engagement, onChange }: EngagementFactsProps) {
  const { currency, locale } = usePracticeFormat();
  const { billing, status, quoteId, closedOn, notes } = engagement;
  const pause = () =>
    client.PATCH('/api/v1/engagements/{id}', {
      params: { path: { id: engagement.id } },
      body: { status: 'paused', version: engagement.version },
    });
  return (
    <>
      <RailSection>
        <SectionHead title="Terms" />
        <p className={classes.quiet}>
          <b>{termsWords(engagement, currency, locale)}</b>
          <br />
          {consequenceOf(billing.kind)}
        </p>
        <dl className={classes.facts}>
          <dt>Client</dt>
          <dd>
            <Link to="/clients/$clientId" params={{ clientId: engagement.clientId }}>
              {engagement.clientName}
            </Link>
          </dd>
          {billing.hourlyRateMinor !== null ? (
            <>
              <dt>Rate an hour</dt>
              <dd>
                <Money minor={billing.hourlyRateMinor} />
              </dd>
            </>
          ) : null}
          <ServiceRates rates={billing.rates} />
          {billing.startDate ? (
            <>
              <dt>Begins</dt>
              <dd>
                <DateText date={billing.startDate} />
              </dd>
            </>
          ) : null}
          {billing.endDate ? (
            <>
              <dt>Ends</dt>
              <dd>
                <DateText date={billing.endDate} />
              </dd>
            </>
          ) : null}
          {billing.paymentTermsDays !== null ? (
            <>
              <dt>Payment terms</dt>
              <dd>{billing.paymentTermsDays} days</dd>
            </>
          ) : null}
          {closedOn ? (
            <>
              <dt>Ended</dt>
              <dd>
                <DateText date={closedOn} />
              </dd>
            </>
          ) : null}
        </dl>
        <div className={classes.buttons}>
          {status === 'active' ? <Button onClick={() => onChange(pause(), 'Paused')}>Pause</Button> : null}
        </div>
        {quoteId ? (
          <p className={classes.quiet}>
            <Link to="/quotes/$id" params={{ id: quoteId }}>
              The quote it comes from
            </Link>
          </p>
        ) : null}
        {notes ? <p className={classes.quiet}>{notes}</p> : null}
      </RailSection>
      <EngagementDeposit engagement={engagement} />
      {billing.milestones.length > 0 ? <Milestones engagement={engagement} onChange={onChange} /> : null}
    </>
  );
}

/** What was agreed for kinds of work; it goes before the rate of the whole. */
function ServiceRates({ rates }: { rates: Engagement['billing']['rates'] }) {
  const services = useServices();
  return rates.map(({ serviceTypeId, hourlyRateMinor }) => (
    <Fragment key={serviceTypeId}>
      <dt>{services.find(({ id }) => id === serviceTypeId)?.name ?? 'A service'}, an hour</dt>
      <dd>
        <Money minor={hourlyRateMinor} />
      </dd>
    </Fragment>
  ));
}

function Milestones({ engagement, onChange }: EngagementFactsProps) {
  const { today } = usePracticeFormat();
  const { milestones } = engagement.billing;
  const reach = (id: string) =>
    client.PATCH('/api/v1/engagements/{id}', {
      params: { path: { id: engagement.id } },
      body: {
        version: engagement.version,
        billing: { milestones: milestones.map((each) => (each.id === id ? { ...each, reachedOn: today() } : each)) },
      },
    });
  return (
    <RailSection>
      <SectionHead title="Milestones" rule="line" />
      {milestones.map(({ id, title, amountMinor, dueDate, reachedOn }) => (
        <dl key={id} className={classes.facts}>
          <dt>
            {title}
            <br />
            {reachedOn ? (
              <>
                Reached <DateText date={reachedOn} />
              </>
            ) : dueDate ? (
              <>
                Due <DateText date={dueDate} />
              </>
            ) : (
              'When reached'
            )}
          </dt>
          <dd>
            <Money minor={amountMinor} />
            <br />
            {reachedOn ? null : (
              <Button variant="subtle" size="compact-sm" onClick={() => onChange(reach(id), `Reached: ${title}`)}>
                Reached
              </Button>
            )}
          </dd>
        </dl>
      ))}
    </RailSection>
  );
}
