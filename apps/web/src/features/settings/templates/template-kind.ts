import type { components } from '@atlasos/api-client';

export type Template = components['schemas']['TemplateResponse'];
export type TemplateKind = Template['kind'];

/** What a name stands for, as it reads in the preview. */
export const SAMPLES: Record<string, string> = {
  clientName: 'Karoo Blooms (Pty) Ltd',
  contactName: 'Annelie Botha',
  reference: 'KARB-1042-9',
  daysLate: '14',
  invoiceNumber: 'INV-2026-0136',
  reason: 'Billed twice',
  engagement: 'Annual financial statements',
};

/** Ordinary words for the names a text may use. */
export const WORDS: Record<string, string> = {
  practiceName: 'your name',
  clientName: 'client',
  contactName: 'contact',
  number: 'number',
  issueDate: 'date',
  dueDate: 'due date',
  total: 'total',
  balance: 'balance',
  reference: 'reference',
  invoiceNumber: 'invoice',
  reason: 'reason',
  engagement: 'engagement',
  from: 'first day',
  to: 'last day',
  overdue: 'overdue',
  daysLate: 'days late',
  validUntil: 'open until',
  totalWithOptions: 'total with options',
};

const NAME = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The text with samples; a name that is not known stays as it was typed. */
export const withSamples = (text: string, samples: Record<string, string>): string =>
  text.replace(NAME, (typed, name: string) => samples[name] ?? typed);
