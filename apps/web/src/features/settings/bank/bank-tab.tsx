import type { components } from '@atlasos/api-client';
import { SectionHead } from '@atlasos/ui';
import { TextInput } from '@mantine/core';
import { SettingsForm } from '../settings-form.js';
import classes from '../settings.module.css';
import { usePracticeForm } from '../use-practice-form.js';
import { BankPreview } from './bank-preview.js';

type Bank = components['schemas']['BankDetailsDto'];

const BLANK: Bank = { bankName: '', branchCode: '', accountName: '', accountNumber: '', swift: null };
const FIELDS = [
  { key: 'bankName', label: 'Bank' },
  { key: 'branchCode', label: 'Branch code' },
  { key: 'accountName', label: 'Account name' },
  { key: 'accountNumber', label: 'Account number or IBAN' },
  { key: 'swift', label: 'SWIFT or BIC, for payments from abroad' },
] as const;

function sendable(bank: Bank | null | undefined): Bank | null {
  if (!bank) return null;
  const trimmed = {
    bankName: bank.bankName.trim(),
    branchCode: bank.branchCode.trim(),
    accountName: bank.accountName.trim(),
    accountNumber: bank.accountNumber.trim(),
    swift: bank.swift?.trim() || null,
  };
  return Object.values(trimmed).some(Boolean) ? trimmed : null;
}

export default function BankTab() {
  const form = usePracticeForm('bank', ['bankDetails'], ({ bankDetails }) => ({ bankDetails: sendable(bankDetails) }));
  const bank = form.draft.values.bankDetails ?? BLANK;
  return (
    <div className={classes.panel}>
      <SettingsForm label="Bank details" form={form} note="On every new invoice. Empty all of them to print none.">
        <div className={classes.group}>
          <SectionHead title="Where clients pay to" rule="line" />
          {FIELDS.map(({ key, label }) => (
            <TextInput
              key={key}
              label={label}
              autoComplete="off"
              value={bank[key] ?? ''}
              error={form.save.fieldError(`bankDetails/${key}`)}
              onChange={(event) => form.draft.set('bankDetails', { ...bank, [key]: event.currentTarget.value })}
            />
          ))}
        </div>
        <BankPreview bank={bank} />
      </SettingsForm>
    </div>
  );
}
