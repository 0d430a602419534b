import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('clients')
export class Client {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('text') kind!: string;
  @Column('text') status!: string;
  @Column('text', { name: 'billing_address' }) billingAddress!: string;
  @Column('text', { name: 'vat_number', nullable: true }) vatNumber!: string | null;
  @Column('integer', { name: 'payment_terms_days', nullable: true }) paymentTermsDays!: number | null;
  @Column('text') reference!: string;
  @Column('integer', { name: 'rounding_increment_minutes', nullable: true }) roundingIncrementMinutes!: number | null;
  @Column('text', { name: 'rounding_mode', nullable: true }) roundingMode!: string | null;
  @Column('text', { name: 'wip_alert' }) wipAlert!: 'practice' | 'off' | 'own';
  @Column('bigint', { name: 'wip_alert_value_minor', nullable: true }) wipAlertValueMinor!: number | null;
  @Column('integer', { name: 'wip_alert_age_days', nullable: true }) wipAlertAgeDays!: number | null;
  @Column('text', { name: 'invoice_grouping', nullable: true }) invoiceGrouping!: string | null;
  @Column('text') notes!: string;
  @Column('integer') version!: number;
}
