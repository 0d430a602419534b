import '@mantine/dates/styles.layer.css';
import type { IsoDate } from '@atlasos/domain';
import { DatePicker } from '@mantine/dates';
import { useEffect, useRef } from 'react';
import classes from './calendar.module.css';

interface CalendarProps {
  value: IsoDate | null;
  onPick: (date: IsoDate) => void;
  min?: IsoDate;
  max?: IsoDate;
  today: IsoDate;
}

export default function Calendar({ value, onPick, min, max, today }: CalendarProps) {
  const grid = useRef<HTMLDivElement>(null);
  useEffect(() => {
    grid.current?.querySelector<HTMLElement>('[data-selected], [data-today]')?.focus();
  }, []);
  return (
    <DatePicker
      ref={grid}
      value={value}
      onChange={(date) => (date ? onPick(date) : undefined)}
      minDate={min}
      maxDate={max}
      defaultDate={value ?? today}
      firstDayOfWeek={1}
      size="sm"
      getDayProps={(date) => ({ 'data-today': date === today || undefined })}
      classNames={{ day: classes.day, calendarHeaderLevel: classes.level }}
      ariaLabels={{ nextMonth: 'Next month', previousMonth: 'Previous month' }}
    />
  );
}
