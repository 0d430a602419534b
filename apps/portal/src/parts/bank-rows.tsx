import type { BankDetails } from '../app/api.js';
import { CopyRow } from './copy-row.js';

interface Account {
  bankDetails: BankDetails;
  reference: string;
}

interface BankRowsProps extends Account {
  /** Branch and bank apart, where there is room. */
  roomy?: boolean;
}

/** Where to pay to, a fact a row. */
export function BankRows({ bankDetails, reference, roomy = false }: BankRowsProps) {
  const { bankName, branchCode, accountName, accountNumber, swift } = bankDetails;
  return (
    <>
      {reference && (
        <CopyRow label="Reference" hint={roomy ? '' : ', please use exactly this'} value={reference} emphasised />
      )}
      {roomy || !branchCode ? (
        <CopyRow label="Bank" value={bankName} />
      ) : (
        <CopyRow
          label="Bank"
          value={`${bankName}, branch ${branchCode}`}
          copied={branchCode}
          copiedLabel="Branch code"
        />
      )}
      <CopyRow label="Account number" value={accountNumber} copied={accountNumber.replace(/\s/g, '')} />
      {roomy && branchCode && <CopyRow label="Branch code" value={branchCode} />}
      <CopyRow label="Account name" value={accountName} />
      {swift && <CopyRow label="SWIFT" value={swift} />}
    </>
  );
}

/** The same as one text. */
export const bankText = ({ bankDetails, reference }: Account): string =>
  [
    ['Bank', bankDetails.bankName],
    ['Branch code', bankDetails.branchCode],
    ['Account name', bankDetails.accountName],
    ['Account number', bankDetails.accountNumber],
    ['SWIFT', bankDetails.swift],
    ['Reference', reference],
  ]
    .flatMap(([label, text]) => (text ? `${label}: ${text}` : []))
    .join('\n');
