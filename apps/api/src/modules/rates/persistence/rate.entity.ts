import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('rates')
export class Rate {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id', nullable: true }) clientId!: string | null;
  @Column('uuid', { name: 'service_type_id', nullable: true }) serviceTypeId!: string | null;
  @Column('uuid', { name: 'engagement_id', nullable: true }) engagementId!: string | null;
  @Column('bigint', { name: 'hourly_rate_minor' }) hourlyRateMinor!: number;
  @Column('date', { name: 'effective_from' }) effectiveFrom!: string;
  @Column('integer') version!: number;
}
