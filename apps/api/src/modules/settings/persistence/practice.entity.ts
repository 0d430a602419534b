import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PortalColour } from '../portal-colour.js';
import type { BankDetails } from '../queries/practice.query.js';

@Entity('practices')
export class Practice {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @Column('text') name!: string;
  @Column('text') tagline!: string;
  @Column('text') address!: string;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('text', { nullable: true }) phone!: string | null;
  @Column('boolean', { name: 'vat_registered' }) vatRegistered!: boolean;
  @Column('text', { name: 'vat_number', nullable: true }) vatNumber!: string | null;
  @Column('integer', { name: 'vat_rate_bps' }) vatRateBps!: number;
  @Column('text') currency!: string;
  @Column('text') timezone!: string;
  @Column('text') locale!: string;
  @Column('boolean', { name: 'prices_include_vat' }) pricesIncludeVat!: boolean;
  @Column('integer', { name: 'payment_terms_days' }) paymentTermsDays!: number;
  @Column('text', { name: 'invoice_number_pattern' }) invoiceNumberPattern!: string;
  @Column('text', { name: 'quote_number_pattern' }) quoteNumberPattern!: string;
  @Column('text', { name: 'credit_note_number_pattern' }) creditNoteNumberPattern!: string;
  @Column('integer', { name: 'rounding_increment_minutes' }) roundingIncrementMinutes!: number;
  @Column('text', { name: 'rounding_mode' }) roundingMode!: string;
  @Column('date', { name: 'lock_date', nullable: true }) lockDate!: string | null;
  @Column('jsonb', { name: 'bank_details', nullable: true }) bankDetails!: BankDetails | null;
  @Column('bigint', { name: 'wip_alert_value_minor', nullable: true }) wipAlertValueMinor!: number | null;
  @Column('integer', { name: 'wip_alert_age_days', nullable: true }) wipAlertAgeDays!: number | null;
  @Column('integer', { name: 'quote_reminder_days', nullable: true }) quoteReminderDays!: number | null;
  @Column('integer', { name: 'max_timer_hours' }) maxTimerHours!: number;
  @Column('text', { name: 'portal_colour' }) portalColour!: PortalColour;
  @Column('uuid', { name: 'logo_id', nullable: true }) logoId!: string | null;
  @Column('integer') version!: number;
}
