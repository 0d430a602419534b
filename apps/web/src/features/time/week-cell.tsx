import { formatDurationClock, parseDuration, type IsoDate } from '@atlasos/domain';
import { Popover } from '@mantine/core';
import { useDeferredValue, useId, useRef, useState, type KeyboardEvent } from 'react';
import { CellEcho } from './cell-echo.js';
import { dayWithWeekday } from './day-words.js';
import { saveCell } from './save-cell.js';
import { cellChange, minutesOf, ofDay, type WeekRow } from './week-grid.js';
import classes from './week.module.css';

interface WeekCellProps {
  row: WeekRow;
  date: IsoDate;
  column: number;
  isToday: boolean;
  onSaved: () => void;
}

/** To the cell below or above in the same column. */
function move(input: HTMLInputElement, by: 1 | -1): void {
  const cells = [
    ...(input.closest('table')?.querySelectorAll<HTMLInputElement>(`input[data-column="${input.dataset['column']}"]`) ??
      []),
  ];
  cells[cells.indexOf(input) + by]?.focus();
}

/** One day of one row. Enter saves and moves down, Esc restores; what can't be read stays and changes nothing. */
export function WeekCell({ row, date, column, isToday, onSaved }: WeekCellProps) {
  const entries = ofDay(row, date);
  const minutes = minutesOf(entries);
  const [text, setText] = useState<string | null>(null);
  const [isFocused, setFocused] = useState(false);
  const [trouble, setTrouble] = useState('');
  // Enter saves and leaves the cell, and leaving saves, too: once is enough.
  const isSaving = useRef(false);
  const id = useId();
  const shown = minutes === 0 ? '' : formatDurationClock(minutes);

  const typed = text?.trim() ?? '';
  const read = typed === '' ? null : parseDuration(typed);
  const wanted = read?.ok ? read.minutes : null;
  const change = text === null || (read && !read.ok) ? null : cellChange(entries, wanted);
  const problem = trouble || (read && !read.ok ? read.reason : change?.kind === 'refuse' ? change.reason : '');

  const save = async (): Promise<void> => {
    if (isSaving.current || change === null || change.kind === 'refuse') return;
    if (change.kind === 'none') return setText(null);
    isSaving.current = true;
    try {
      await saveCell(row, date, change);
      setText(null);
      setTrouble('');
      onSaved();
    } catch (error) {
      setTrouble(error instanceof Error ? error.message : 'This could not be saved. Try again.');
    } finally {
      isSaving.current = false;
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const input = event.currentTarget;
    if (event.key === 'Escape' && text !== null) {
      event.stopPropagation();
      setText(null);
      setTrouble('');
    } else if (event.key === 'Enter' && !problem) {
      event.preventDefault();
      void save();
      move(input, 1);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(input, event.key === 'ArrowDown' ? 1 : -1);
    }
  };
  const hasEcho = isFocused && text !== null && (problem !== '' || wanted !== null);
  // The figure stands in its cell before the echo beside it is drawn and placed.
  const isEchoShown = useDeferredValue(hasEcho) && hasEcho;
  return (
    <td className={classes.cell} data-today={isToday || undefined} data-weekend={column > 4 || undefined}>
      <input
        className={classes.input}
        data-column={column}
        data-many={entries.length > 1 || undefined}
        data-problem={(problem && text !== null) || undefined}
        aria-label={`${row.clientName}, ${row.serviceTypeName}, ${dayWithWeekday(date)}`}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={isEchoShown ? id : undefined}
        autoComplete="off"
        placeholder="·"
        value={text ?? shown}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setTrouble('');
        }}
        onFocus={(event) => {
          setFocused(true);
          event.currentTarget.select();
        }}
        onBlur={() => {
          setFocused(false);
          void save();
        }}
        onKeyDown={onKeyDown}
      />
      {isEchoShown ? (
        <Popover
          opened
          position="right"
          offset={8}
          withinPortal
          trapFocus={false}
          returnFocus={false}
          withRoles={false}
        >
          <Popover.Target>
            <span className={classes.echoPlace} />
          </Popover.Target>
          <Popover.Dropdown>
            <div id={id} role="status">
              {problem ? (
                <p className={classes.problem}>{problem}</p>
              ) : (
                <CellEcho row={row} date={date} minutes={wanted} />
              )}
            </div>
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </td>
  );
}
