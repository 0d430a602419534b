import { TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './export.module.css';
import { ACCOUNTS, CODE, type AccountCodes as Codes, type AccountKey } from './use-account-codes.js';

interface AccountCodesProps {
  codes: Codes;
  onChange: (key: AccountKey, code: string) => void;
}

/** The accounts by the codes of one's own chart. */
export const AccountCodes = ({ codes, onChange }: AccountCodesProps) => (
  <details className={classes.codes}>
    <summary>Account codes</summary>
    <div>
      {ACCOUNTS.map(({ key, label, code }) => (
        <CodeInput key={key} label={label} usual={code} value={codes[key]} onChange={(next) => onChange(key, next)} />
      ))}
    </div>
  </details>
);

interface CodeInputProps {
  label: string;
  usual: string;
  value: string | undefined;
  onChange: (code: string) => void;
}

/** What cannot be a code stays as it was typed, and is said; the usual one goes out meanwhile. */
function CodeInput({ label, usual, value, onChange }: CodeInputProps) {
  const [typed, setTyped] = useState(value ?? '');
  const isCode = typed.trim() === '' || CODE.test(typed.trim());
  return (
    <TextInput
      label={label}
      placeholder={usual}
      maxLength={20}
      value={typed}
      error={isCode ? undefined : 'Begin with a letter or a digit.'}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(currentTarget.value);
      }}
    />
  );
}
