import type { RoundingPolicy, WipAlert } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import type { PortalColour } from '../portal-colour.js';
import { practiceWarnings } from '../practice-warnings.js';

export interface BankDetails {
  bankName: string;
  branchCode: string;
  accountName: string;
  accountNumber: string;
  swift?: string | null;
}

export interface PracticeRow {
  [column: string]: unknown;
  id: string;
  version: number;
  name: string;
  tagline: string;
  address: string;
  email: string | null;
  phone: string | null;
  vatRegistered: boolean;
  vatNumber: string | null;
  vatRateBps: number;
  currency: string;
  timezone: string;
  locale: string;
  pricesIncludeVat: boolean;
  paymentTermsDays: number;
  invoiceNumberPattern: string;
  quoteNumberPattern: string;
  creditNoteNumberPattern: string;
  rounding: RoundingPolicy;
  lockDate: string | null;
  bankDetails: BankDetails | null;
  wipAlert: WipAlert | null;
  quoteReminderDays: number | null;
  maxTimerHours: number;
  portalColour: PortalColour;
  hasLogo: boolean;
  currencyFixed: boolean;
}

const COLUMNS = `
  practice_id AS id, version, name, tagline, address, email, phone, vat_registered AS "vatRegistered", vat_number AS "vatNumber",
  vat_rate_bps AS "vatRateBps", currency, timezone, locale, prices_include_vat AS "pricesIncludeVat", payment_terms_days AS "paymentTermsDays",
  invoice_number_pattern AS "invoiceNumberPattern", quote_number_pattern AS "quoteNumberPattern", credit_note_number_pattern AS "creditNoteNumberPattern",
  json_build_object('incrementMinutes', rounding_increment_minutes, 'mode', rounding_mode) AS rounding, lock_date AS "lockDate",
  CASE WHEN bank_details IS NULL THEN NULL ELSE json_build_object('bankName', bank_details->'bankName', 'branchCode', bank_details->'branchCode',
    'accountName', bank_details->'accountName', 'accountNumber', bank_details->'accountNumber', 'swift', bank_details->'swift') END AS "bankDetails",
  CASE WHEN num_nonnulls(wip_alert_value_minor, wip_alert_age_days) > 0
    THEN json_build_object('valueMinor', wip_alert_value_minor, 'ageDays', wip_alert_age_days) END AS "wipAlert",
  quote_reminder_days AS "quoteReminderDays", max_timer_hours AS "maxTimerHours", portal_colour AS "portalColour", logo_id IS NOT NULL AS "hasLogo",
  (EXISTS (SELECT FROM time_entries WHERE practice_id = p.practice_id) OR EXISTS (SELECT FROM disbursements WHERE practice_id = p.practice_id)
    OR EXISTS (SELECT FROM invoices WHERE practice_id = p.practice_id)) AS "currencyFixed"`;

export async function practiceRow(uow: UnitOfWork, lock: '' | 'FOR UPDATE' = ''): Promise<PracticeRow> {
  const row = await uow.first<PracticeRow>(`SELECT ${COLUMNS} FROM practices p WHERE practice_id = $1 ${lock}`, [
    uow.practiceId,
  ]);
  if (!row) throw notFound();
  return row;
}

/** The settings of the practice, with what is unusual about them. */
export async function practice(uow: UnitOfWork) {
  const row = await practiceRow(uow);
  return { ...row, warnings: practiceWarnings(row) };
}
