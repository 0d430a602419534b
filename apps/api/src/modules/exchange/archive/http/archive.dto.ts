import { ChoiceField, IdField, InstantField, IntField, TextField } from '../../../../platform/http/fields.js';
import { ARCHIVE_STATES, type ArchiveState } from '../archive-row.js';

const COUNT_MAX = 1_000_000_000_000;

export class ArchiveResponse {
  @IdField({ description: 'The archive.' }) id!: string;
  @ChoiceField(ARCHIVE_STATES, { description: '`waiting` → `making` → `ready`; `failed` says why.' })
  state!: ArchiveState;
  @IntField({ description: 'Records to go into it; 0 until it is begun.', min: 0, max: COUNT_MAX, example: 48210 })
  rowCount!: number;
  @IntField({ description: 'Records that are in it.', min: 0, max: COUNT_MAX, example: 12000 }) doneCount!: number;
  @IntField({ description: 'Size so far, in bytes.', min: 0, max: COUNT_MAX, example: 7340032 }) sizeBytes!: number;
  @TextField({
    description: 'SHA-256 of the file, once it is ready.',
    nullable: true,
    max: 64,
    example: 'a'.repeat(64),
  })
  sha256!: string | null;
  @TextField({ description: 'Why it failed.', nullable: true, max: 1000 }) failure!: string | null;
  @InstantField({ description: 'When it was asked for.' }) createdAt!: string;
  @InstantField({ description: 'When it was ready.', nullable: true }) finishedAt!: string | null;
  @InstantField({ description: 'Until when it can be fetched.', nullable: true }) expiresAt!: string | null;
}
