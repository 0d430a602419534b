import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('tasks')
export class Task {
  @PrimaryColumn('uuid', { name: 'practice_id' }) practiceId!: string;
  @PrimaryColumn('uuid') id!: string;
  @Column('uuid', { name: 'client_id' }) clientId!: string;
  @Column('uuid', { name: 'service_type_id' }) serviceTypeId!: string;
  @Column('uuid', { name: 'engagement_id', nullable: true }) engagementId!: string | null;
  @Column('text') title!: string;
  @Column('text') notes!: string;
  @Column('date', { name: 'due_date', nullable: true }) dueDate!: string | null;
  @Column('text') status!: string;
  @Column('timestamptz', { name: 'done_at', nullable: true }) doneAt!: Date | null;
  @Column('integer') version!: number;
}
