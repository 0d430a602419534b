import { useLocalStorage } from '@mantine/hooks';

/** What the journal books to when nothing else is said; the API's own defaults. */
export const ACCOUNTS = [
  { key: 'bank', label: 'Bank', code: '1000' },
  { key: 'cash', label: 'Cash', code: '1010' },
  { key: 'debtors', label: 'Debtors', code: '1100' },
  { key: 'disbursements', label: 'Paid on behalf of clients', code: '1200' },
  { key: 'vat', label: 'VAT output', code: '2200' },
  { key: 'opening', label: 'Opening balances', code: '3900' },
  { key: 'fees', label: 'Fees', code: '4000' },
  { key: 'recoveries', label: 'Disbursements recovered', code: '4100' },
  { key: 'badDebts', label: 'Bad debts', code: '6100' },
] as const;

export type AccountKey = (typeof ACCOUNTS)[number]['key'];
export type AccountCodes = Partial<Record<AccountKey, string>>;

export const CODE = /^[A-Za-z0-9][A-Za-z0-9 ./_-]{0,19}$/;

/** Codes of one's own chart; this browser remembers them. */
export function useAccountCodes() {
  const [kept, keep] = useLocalStorage<AccountCodes>({ key: 'atlasos-account-codes', defaultValue: {} });
  const codes = Object.fromEntries(
    ACCOUNTS.flatMap(({ key }) => {
      const code = kept[key]?.trim();
      return code && CODE.test(code) ? [[key, code]] : [];
    }),
  ) as AccountCodes;
  return { codes, setCode: (key: AccountKey, code: string) => keep((before) => ({ ...before, [key]: code })) };
}
