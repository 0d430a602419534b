import { formatPercentBps } from '@atlasos/domain';
import type { Practice } from '../../app/session.js';

const lastLine = (address: string): string => address.trim().split('\n').at(-1) ?? '';

/** "Maseko Accounting, Cape Town 8001. VAT 15 %, number 4870291356. Invoices in ZAR." */
export function practiceSummary(practice: Practice): string {
  const { name, address, vatRegistered, vatRateBps, vatNumber, currency, locale } = practice;
  const place = [name, lastLine(address)].filter(Boolean).join(', ');
  const rate = formatPercentBps(vatRateBps, locale);
  const vat = vatRegistered ? `VAT ${rate}${vatNumber ? `, number ${vatNumber}` : ''}` : 'Not registered for VAT';
  return `${place}. ${vat}. Invoices in ${currency}.`;
}
