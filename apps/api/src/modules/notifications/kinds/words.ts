import { formatDate, formatDuration, formatMoney } from '@atlasos/domain';
import type { PracticeSettings } from '../../../platform/database/practice-settings.js';
import type { NotificationFacts, NotificationKind } from './facts.js';

export interface NotificationWords {
  title: string;
  text: string;
  /** The one figure of its mail. */
  figure: { label: string; value: string; note: string | null } | null;
}

type Format = Pick<PracticeSettings, 'currency' | 'locale'>;
type Words<Kind extends NotificationKind> = (facts: NotificationFacts[Kind], format: Format) => NotificationWords;

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

const wipAlert: Words<'wip_alert'> = (facts, { currency, locale }) => {
  const money = (minor: number) => formatMoney(minor, currency, locale);
  const limits = [
    ...(facts.crossed !== 'age' && facts.limitValueMinor !== null ? [`${money(facts.limitValueMinor)}`] : []),
    ...(facts.crossed !== 'value' && facts.limitAgeDays !== null ? [days(facts.limitAgeDays)] : []),
  ];
  return {
    title: `${facts.clientName} is over its WIP limit`,
    text: `${money(facts.valueMinor)} is unbilled, the oldest work ${days(facts.ageDays)} old. The limit is ${limits.join(' and ')}.`,
    figure: {
      label: 'Unbilled',
      value: money(facts.valueMinor),
      note: `The oldest work is ${days(facts.ageDays)} old.`,
    },
  };
};

const quoteAccepted: Words<'quote_accepted'> = (facts, { currency, locale }) => {
  const total = formatMoney(facts.totalMinor, currency, locale);
  const options = facts.optionCount === 1 ? 'one option' : `${facts.optionCount} options`;
  return {
    title: `${facts.clientName} accepted ${facts.number}`,
    text: `${facts.name} accepted ${total}${facts.optionCount > 0 ? `, with ${options}` : ''}. You can begin the work.`,
    figure: { label: 'Accepted', value: total, note: `By ${facts.name}` },
  };
};

const quoteDeclined: Words<'quote_declined'> = ({ clientName, number, name, reason }) => ({
  title: `${clientName} declined ${number}`,
  text: `${name || clientName} ${reason ? `said: ${reason}` : 'gave no reason.'}`,
  figure: null,
});

const quoteRunsOut: Words<'quote_runs_out'> = (facts, { currency, locale }) => ({
  title: `${facts.number} for ${facts.clientName} is open until ${formatDate(facts.validUntil)}`,
  text: `${formatMoney(facts.totalMinor, currency, locale)} is offered and not answered yet.`,
  figure: null,
});

const quoteExpired: Words<'quote_expired'> = (facts, { currency, locale }) => ({
  title: `${facts.number} for ${facts.clientName} has expired`,
  text: `Nobody answered the offer of ${formatMoney(facts.totalMinor, currency, locale)} by ${formatDate(facts.validUntil)}. Revise it to offer it again.`,
  figure: null,
});

const engagementBudget: Words<'engagement_budget'> = ({
  engagementTitle,
  clientName,
  minutes,
  budgetMinutes,
  level,
}) => {
  const [worked, planned] = [formatDuration(minutes), formatDuration(budgetMinutes)];
  const beyond = minutes > budgetMinutes ? `, ${formatDuration(minutes - budgetMinutes)} more than was planned` : '';
  return {
    title: level === 'over' ? `${engagementTitle} has used its hours` : `${engagementTitle} has used 80 % of its hours`,
    text: `${worked} of ${planned} are worked for ${clientName}${beyond}.`,
    figure: { label: 'Worked', value: worked, note: `${planned} are planned.` },
  };
};

const WORDS: { [Kind in NotificationKind]: Words<Kind> } = {
  wip_alert: wipAlert,
  quote_accepted: quoteAccepted,
  quote_declined: quoteDeclined,
  quote_runs_out: quoteRunsOut,
  quote_expired: quoteExpired,
  engagement_budget: engagementBudget,
};

/** What a notification says. One of a kind that only a newer version knows says its name. */
export function wordsOf(kind: string, facts: object, format: Format): NotificationWords {
  const words = (WORDS as Record<string, Words<NotificationKind> | undefined>)[kind];
  return words ? words(facts as NotificationFacts[NotificationKind], format) : { title: kind, text: '', figure: null };
}
