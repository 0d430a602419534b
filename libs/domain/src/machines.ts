import type { StateMachine } from './state-machine.js';

export const INVOICE_STATUSES = ['draft', 'finalised', 'partly_paid', 'paid', 'credited'] as const;
export type InvoiceStatus = (typeof INVOICE_STATUSES)[number];

/** After finalising, the status follows the ledger (rule 35); a reversed payment takes it back. */
export const INVOICE_MACHINE: StateMachine<InvoiceStatus> = {
  initial: 'draft',
  transitions: {
    // a deposit may pay an invoice, in part or whole, in the moment it is finalised
    draft: ['finalised', 'partly_paid', 'paid'],
    finalised: ['partly_paid', 'paid', 'credited'],
    partly_paid: ['finalised', 'paid', 'credited'],
    paid: ['finalised', 'partly_paid', 'credited'],
    credited: [],
  },
};

export const QUOTE_STATUSES = ['draft', 'sent', 'accepted', 'declined', 'expired', 'superseded', 'converted'] as const;
export type QuoteStatus = (typeof QUOTE_STATUSES)[number];

/** An accepted quote never changes; an expired one cannot be accepted (rules 39 and 40). */
export const QUOTE_MACHINE: StateMachine<QuoteStatus> = {
  initial: 'draft',
  transitions: {
    draft: ['sent'],
    sent: ['accepted', 'declined', 'expired', 'superseded'],
    accepted: ['converted'],
    declined: ['superseded'],
    expired: ['superseded'],
    superseded: [],
    converted: [],
  },
};

export const ENGAGEMENT_STATUSES = ['active', 'paused', 'completed', 'cancelled'] as const;
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

export const ENGAGEMENT_MACHINE: StateMachine<EngagementStatus> = {
  initial: 'active',
  transitions: {
    active: ['paused', 'completed', 'cancelled'],
    paused: ['active', 'completed', 'cancelled'],
    completed: ['active'],
    cancelled: ['active'],
  },
};

export const TASK_STATUSES = ['todo', 'in_progress', 'done'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

export const TASK_MACHINE: StateMachine<TaskStatus> = {
  initial: 'todo',
  transitions: {
    todo: ['in_progress', 'done'],
    in_progress: ['todo', 'done'],
    done: ['todo', 'in_progress'],
  },
};
