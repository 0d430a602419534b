import { formatDate, startOfWeek, weekday } from '@atlasos/domain';
import { Kbd, usePracticeFormat } from '@atlasos/ui';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Page } from '../../app/shell/page.js';
import { RevenueChart } from '../../app/revenue/revenue-chart.js';
import { openNewEntry } from '../../app/work/open-entry.js';
import { DebtorsByAge } from './debtors-by-age.js';
import { Figures } from './figures.js';
import { NeedsAttention } from './needs-attention.js';
import { ThisWeek } from './this-week.js';
import { WipByAge } from './wip-by-age.js';
import classes from './overview.module.css';
import { summaryQuery } from '../../app/revenue/revenue-queries.js';
import { useQuery } from '@tanstack/react-query';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The figures first, then what needs a look, each with the step beside it. */
export function Overview() {
  const { today } = usePracticeFormat();
  const date = today();
  return (
    <Page
      title="Dashboard"
      subtitle={`${DAYS[weekday(date) - 1]} ${formatDate(date)}`}
      actions={
        <Button
          leftSection={<IconPlus size={16} stroke={1.6} />}
          aria-keyshortcuts="n"
          onClick={() => openNewEntry({})}
        >
          New entry <Kbd>n</Kbd>
        </Button>
      }
      rail={
        <>
          <WipByAge />
          <DebtorsByAge />
          <ThisWeek monday={startOfWeek(date)} />
        </>
      }
      flush
    >
      <Figures />
      <div className={classes.body}>
        <NeedsAttention />
        <div className={classes.chart}>
          <Months />
        </div>
      </div>
    </Page>
  );
}

function Months() {
  const { data } = useQuery(summaryQuery());
  return data ? <RevenueChart months={data.months} /> : null;
}
