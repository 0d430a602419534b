import { REMINDER_DAYS_DEFAULT } from '@atlasos/domain';
import type { MessageText } from '../../settings/index.js';

export interface ReminderStep extends MessageText {
  /** Days after the due date; before it: below zero. */
  days: number;
}

const REGARDS = `

Please use {{reference}} as the reference for your payment. If you have paid already, thank you; then please ignore this.

Kind regards
{{practiceName}}`;

const TEXTS: Record<(typeof REMINDER_DAYS_DEFAULT)[number], MessageText> = {
  [-3]: {
    subject: 'Invoice {{number}} is due on {{dueDate}}',
    message: `Dear {{contactName}}

A short note that invoice {{number}} for {{balance}} is due on {{dueDate}}. It is attached once more.${REGARDS}`,
  },
  1: {
    subject: 'Invoice {{number}} was due on {{dueDate}}',
    message: `Dear {{contactName}}

Invoice {{number}} was due on {{dueDate}}, and {{balance}} is still open. It is attached once more.${REGARDS}`,
  },
  14: {
    subject: 'Reminder: invoice {{number}}, {{daysLate}} days late',
    message: `Dear {{contactName}}

Invoice {{number}} of {{issueDate}} is now {{daysLate}} days late; {{balance}} is open. Could you let me know when I may expect it?${REGARDS}`,
  },
  30: {
    subject: 'Second reminder: invoice {{number}}, {{daysLate}} days late',
    message: `Dear {{contactName}}

Invoice {{number}} of {{issueDate}} is {{daysLate}} days late and {{balance}} is still open. Please pay it this week, or call me if something stands in the way.${REGARDS}`,
  },
};

/** The steps that a practice begins with. */
export const BUILT_IN_STEPS: ReminderStep[] = REMINDER_DAYS_DEFAULT.map((days) => ({ days, ...TEXTS[days] }));
