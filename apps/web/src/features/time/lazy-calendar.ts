import { lazyRouteComponent } from '@tanstack/react-router';

/** The calendar is looked at now and then; the day and the week come without it. */
export const CalendarView = lazyRouteComponent(() => import('./calendar/calendar-view.js'), 'CalendarView');
