import { FlagField, IdField, InstantField, IntField, TextField } from '../http/fields.js';

export class FailedJobResponse {
  @IdField({ description: 'The job.' }) id!: string;
  @TextField({ description: 'What it was to do.', max: 60, example: 'document.draw_pdf' }) kind!: string;
  @InstantField({ description: 'When it was asked for.' }) createdAt!: string;
  @InstantField({ description: 'When it was given up; null once it is being tried again.', nullable: true })
  failedAt!: string | null;
  @IntField({ description: 'How often it was tried.', min: 0, max: 2_147_483_647, example: 6 }) attempts!: number;
  @TextField({ description: 'What went wrong last.', nullable: true, max: 1000 }) error!: string | null;
  @TextField({ description: 'The request that asked for it.', nullable: true, max: 200, example: 'req-1f' })
  requestId!: string | null;
  @FlagField({ description: 'False for what is tried again elsewhere: a mail from its document.' }) canRetry!: boolean;
}
