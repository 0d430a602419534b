export const TEMPLATE_KINDS = [
  'invoice',
  'credit_note',
  'quote',
  'quote_reminder',
  'statement',
  'receipt',
  'deposit_request',
] as const;
export type TemplateKind = (typeof TEMPLATE_KINDS)[number];

/** Whatever text may use names: the templates, and the steps of reminders, which `revenue` keeps. */
export type TextKind = TemplateKind | 'reminder';

export interface MessageText {
  subject: string;
  message: string;
}

const QUOTE_NAMES = [
  'practiceName',
  'clientName',
  'contactName',
  'number',
  'issueDate',
  'validUntil',
  'total',
  'totalWithOptions',
] as const;

/** What a text may name; each is filled in when the message is made. */
export const TEMPLATE_NAMES = {
  invoice: [
    'practiceName',
    'clientName',
    'contactName',
    'number',
    'issueDate',
    'dueDate',
    'total',
    'balance',
    'reference',
  ],
  quote: QUOTE_NAMES,
  quote_reminder: QUOTE_NAMES,
  reminder: [
    'practiceName',
    'clientName',
    'contactName',
    'number',
    'issueDate',
    'dueDate',
    'total',
    'balance',
    'daysLate',
    'reference',
  ],
  statement: ['practiceName', 'clientName', 'contactName', 'from', 'to', 'balance', 'overdue', 'reference'],
  credit_note: ['practiceName', 'clientName', 'contactName', 'number', 'issueDate', 'total', 'invoiceNumber', 'reason'],
  receipt: ['practiceName', 'clientName', 'contactName', 'number', 'issueDate', 'total', 'reference'],
  deposit_request: [
    'practiceName',
    'clientName',
    'contactName',
    'number',
    'issueDate',
    'dueDate',
    'total',
    'engagement',
    'reference',
  ],
} as const satisfies Record<TextKind, readonly string[]>;

export type TemplateName<K extends TextKind> = (typeof TEMPLATE_NAMES)[K][number];

export const BUILT_IN: Record<TemplateKind, MessageText> = {
  invoice: {
    subject: 'Invoice {{number}} from {{practiceName}}',
    message: `Dear {{contactName}}

Please find attached invoice {{number}} of {{issueDate}} for {{total}}, due on {{dueDate}}.

Please use {{reference}} as the reference for your payment.

Kind regards
{{practiceName}}`,
  },
  quote: {
    subject: 'Quote {{number}} from {{practiceName}}',
    message: `Dear {{contactName}}

Please find attached quote {{number}} for {{total}}. It is open until {{validUntil}}.

You can look at it, choose options and accept it with the link in this email.

Kind regards
{{practiceName}}`,
  },
  quote_reminder: {
    subject: 'Quote {{number}} is open until {{validUntil}}',
    message: `Dear {{contactName}}

A short note that quote {{number}} of {{issueDate}} for {{total}} is open until {{validUntil}}. It is attached once more.

You can look at it, choose options and accept it with the link in this email. If something is unclear, please write or call.

Kind regards
{{practiceName}}`,
  },
  statement: {
    subject: 'Statement of account from {{practiceName}}',
    message: `Dear {{contactName}}

Please find attached your statement of account as of {{to}}. The balance is {{balance}}.

Please use {{reference}} as the reference for your payment.

Kind regards
{{practiceName}}`,
  },
  credit_note: {
    subject: 'Credit note {{number}} from {{practiceName}}',
    message: `Dear {{contactName}}

Please find attached credit note {{number}} of {{issueDate}} for {{total}}, against invoice {{invoiceNumber}}.

Kind regards
{{practiceName}}`,
  },
  receipt: {
    subject: 'Receipt {{number}} from {{practiceName}}',
    message: `Dear {{contactName}}

Thank you for your payment of {{total}}. Please find attached receipt {{number}} of {{issueDate}}.

Kind regards
{{practiceName}}`,
  },
  deposit_request: {
    subject: 'Deposit for {{engagement}}: request {{number}} from {{practiceName}}',
    message: `Dear {{contactName}}

Please find attached deposit request {{number}} for {{total}}, for {{engagement}}. Please pay it by {{dueDate}}.

It is taken off the invoices for this work. Please use {{reference}} as the reference for your payment.

Kind regards
{{practiceName}}`,
  },
};
