import { lazy } from 'react';

/** The calendar is looked at now and then; the day and the week come without it. */
export const CalendarView = lazy(() =>
  import('./calendar/calendar-view.js').then((module) => ({ default: module.CalendarView })),
);
