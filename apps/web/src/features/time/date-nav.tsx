import { addDays, formatDateRange, startOfWeek } from '@atlasos/domain';
import { DateInput } from '@atlasos/ui';
import { ActionIcon, Button, Popover } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { dayWithWeekday } from './day-words.js';
import { useTimeSearch } from './use-time-search.js';
import classes from './time-page.module.css';

/** A day or a week on, back, or another one; the arrows of the keyboard do the same. */
export function DateNav() {
  const { search, date, today, change } = useTimeSearch();
  const [isOpen, setOpen] = useState(false);
  const isWeek = search.view !== undefined;
  const step = isWeek ? 7 : 1;
  const unit = isWeek ? 'week' : 'day';
  const monday = startOfWeek(date);
  const go = (to: string) => change({ date: to === today ? undefined : to });
  useShortcut('arrowleft', `The ${unit} before`, () => go(addDays(date, -step)));
  useShortcut('arrowright', `The ${unit} after`, () => go(addDays(date, step)));
  return (
    <div className={classes.dates}>
      <ActionIcon
        variant="default"
        size={32}
        aria-label={`The ${unit} before`}
        onClick={() => go(addDays(date, -step))}
      >
        <IconChevronLeft size={16} stroke={1.7} />
      </ActionIcon>
      <Popover opened={isOpen} onChange={setOpen} position="bottom" trapFocus returnFocus>
        <Popover.Target>
          <Button
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            className={classes.date}
            onClick={() => setOpen(!isOpen)}
          >
            {isWeek ? formatDateRange(monday, addDays(monday, 6)) : dayWithWeekday(date)}
          </Button>
        </Popover.Target>
        <Popover.Dropdown aria-label="Go to a date">
          <form
            className={classes.goTo}
            onSubmit={(event) => {
              event.preventDefault();
              setOpen(false);
            }}
          >
            <DateInput label="Go to" value={date} onChange={(to) => (to ? go(to) : undefined)} />
            <Button
              onClick={() => {
                go(today);
                setOpen(false);
              }}
            >
              Today
            </Button>
          </form>
        </Popover.Dropdown>
      </Popover>
      <ActionIcon variant="default" size={32} aria-label={`The ${unit} after`} onClick={() => go(addDays(date, step))}>
        <IconChevronRight size={16} stroke={1.7} />
      </ActionIcon>
    </div>
  );
}
