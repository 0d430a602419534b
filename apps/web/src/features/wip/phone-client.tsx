import { formatDate } from '@atlasos/domain';
import { AgeingBar, AgeMark, ErrorState, LoadingRows, Money, TextAction } from '@atlasos/ui';
import { BillButton } from './bill-button.js';
import { ChosenBar } from './chosen-bar.js';
import { ClientToggle, Oldest, type ClientRowsProps } from './client-rows.js';
import { AllInTime, WorkState, WorkTick, WorkWords } from './client-work.js';
import { LimitChip } from './limit-chip.js';
import { PastWorkOnPhone } from './past-work.js';
import { useClientWork } from './use-client-work.js';
import { StepDrawer, WorkSteps } from './work-steps.js';
import classes from './phone-client.module.css';

/** A client on a phone: the value beside the name, the rest below. */
export function PhoneClient(props: ClientRowsProps) {
  const { client, asOf, isToday, largestMinor, hours, isOpen } = props;
  return (
    <li className={classes.client}>
      <div className={classes.line}>
        <b>
          <ClientToggle {...props} />
        </b>
        <Money minor={client.valueMinor} strong zero="amount" />
      </div>
      <AgeingBar scale="wip" amountsMinor={client.buckets} largestMinor={largestMinor} />
      <div className={classes.line}>
        <span className={classes.note}>
          {hours} h, oldest <Oldest date={client.oldestDate} asOf={asOf} />
        </span>
        {isToday ? <BillButton clientId={client.clientId} hasDraft={client.draftedMinor > 0} /> : null}
      </div>
      {client.deferredMinor > 0 || client.draftedMinor > 0 || client.overLimit ? (
        <div className={classes.held}>
          <LimitChip client={client} />
          {client.deferredMinor > 0 ? (
            <span>
              Deferred <Money minor={client.deferredMinor} />
            </span>
          ) : null}
          {client.draftedMinor > 0 ? (
            <span>
              In draft <Money minor={client.draftedMinor} />
            </span>
          ) : null}
        </div>
      ) : null}
      {isOpen && isToday ? <PhoneWork clientId={client.clientId} /> : null}
      {isOpen && !isToday ? <PastWorkOnPhone clientId={client.clientId} asOf={asOf} /> : null}
    </li>
  );
}

function PhoneWork({ clientId }: { clientId: string }) {
  const state = useClientWork(clientId);
  const { query, works, chosen } = state;
  if (!query.data)
    return query.error ? (
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
    ) : (
      <LoadingRows rows={3} />
    );
  return (
    <>
      <ul className={classes.works}>
        {works.map((work) => (
          <li key={work.id} className={classes.work}>
            <WorkTick work={work} state={state} />
            <div>
              <WorkWords work={work} />
              <div className={classes.note}>
                <AgeMark scale="wip" bucket={work.bucket} /> {formatDate(work.date)}, {work.ageDays} d,{' '}
                {work.serviceTypeName ?? 'Disbursement'}
              </div>
              <WorkState work={work} />
              <div className={classes.steps}>
                <WorkSteps work={work} state={state} />
              </div>
            </div>
            <Money minor={work.valueMinor} zero="amount" />
          </li>
        ))}
      </ul>
      {chosen.length > 0 ? <ChosenBar state={state} /> : null}
      {state.hasMore ? <TextAction onClick={state.showMore}>Show more</TextAction> : null}
      {state.isTooMuch ? <AllInTime clientId={clientId} /> : null}
      <StepDrawer state={state} />
    </>
  );
}
