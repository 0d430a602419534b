import { formatMoney } from '@atlasos/domain';
import { usePractice } from '../../app/session.js';

const ABRIDGED_MAX_MINOR = 500_000;

/** When a document cannot do without the client's address: rule 24 of the domain. */
export function useAddressHint(): string {
  const { vatRegistered, currency, locale } = usePractice();
  if (!vatRegistered) return '';
  if (currency !== 'ZAR') return 'A tax invoice needs it.';
  return `A tax invoice above ${formatMoney(ABRIDGED_MAX_MINOR, currency, locale)} needs it.`;
}
