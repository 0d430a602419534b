import { JOURNAL_ACCOUNTS, type JournalAccount } from '@atlasos/domain';
import { TextField } from '../../../../platform/http/fields.js';

export interface AccountName {
  code: string;
  name: string;
}

/** A chart of accounts as small practices have it; each code can be another one in the request. */
export const DEFAULT_ACCOUNTS: Record<JournalAccount, AccountName> = {
  bank: { code: '1000', name: 'Bank' },
  cash: { code: '1010', name: 'Cash' },
  debtors: { code: '1100', name: 'Debtors' },
  disbursements: { code: '1200', name: 'Paid on behalf of clients' },
  vat: { code: '2200', name: 'VAT output' },
  opening: { code: '3900', name: 'Opening balances' },
  fees: { code: '4000', name: 'Fees' },
  recoveries: { code: '4100', name: 'Disbursements recovered' },
  badDebts: { code: '6100', name: 'Bad debts' },
};

const Code = (account: JournalAccount) =>
  TextField({
    description: `Code of the account “${DEFAULT_ACCOUNTS[account].name}”; ${DEFAULT_ACCOUNTS[account].code} unless said.`,
    optional: true,
    min: 1,
    max: 20,
    pattern: /^[A-Za-z0-9][A-Za-z0-9 ./_-]*$/,
    example: DEFAULT_ACCOUNTS[account].code,
  });

/** The codes of one's own chart. */
export class AccountCodesQuery implements Partial<Record<JournalAccount, string>> {
  @Code('bank') bank?: string;
  @Code('cash') cash?: string;
  @Code('debtors') debtors?: string;
  @Code('disbursements') disbursements?: string;
  @Code('vat') vat?: string;
  @Code('opening') opening?: string;
  @Code('fees') fees?: string;
  @Code('recoveries') recoveries?: string;
  @Code('badDebts') badDebts?: string;
}

export const accountsOf = (codes: AccountCodesQuery): Record<JournalAccount, AccountName> =>
  Object.fromEntries(
    JOURNAL_ACCOUNTS.map((account) => [
      account,
      { ...DEFAULT_ACCOUNTS[account], code: codes[account] ?? DEFAULT_ACCOUNTS[account].code },
    ]),
  ) as Record<JournalAccount, AccountName>;
