import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('service_types')
export class ServiceType {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('text') name!: string;
  @Column('smallint') colour!: number;
  @Column('timestamptz', { name: 'archived_at', nullable: true }) archivedAt!: Date | null;
  @Column('integer') version!: number;
}
