import {
  ChoiceField,
  DateField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
} from '../../../platform/http/fields.js';
import { PageQuery } from '../../../platform/http/paging.js';
import { ApiProperty } from '@nestjs/swagger';
import { NOTIFICATION_KINDS, type NotificationKind } from '../kinds/facts.js';
import { TARGET_KINDS, type TargetKind } from '../kinds/targets.js';

export const NOTIFICATION_STATES = ['unread', 'snoozed', 'read'] as const;
export type NotificationState = (typeof NOTIFICATION_STATES)[number];

export class NotificationsQuery extends PageQuery {
  @ChoiceField(NOTIFICATION_STATES, { description: 'In this state today.', optional: true }) state?: NotificationState;
  @ChoiceField(NOTIFICATION_KINDS, { description: 'Of this kind.', optional: true }) kind?: NotificationKind;
  @IdField({ description: 'About this client.', optional: true }) clientId?: string;
}

export class SnoozeDto {
  @DateField({ description: 'First day on which it counts as unread again; after today.' }) until!: string;
}

export class NotificationTargetResponse {
  @ChoiceField(TARGET_KINDS, { description: 'What it leads to.' }) kind!: TargetKind;
  @IdField({ description: 'Which one.' }) id!: string;
}

export class NotificationResponse {
  @IdField({ description: 'The notification.' }) id!: string;
  @ChoiceField(NOTIFICATION_KINDS, { description: 'What happened.' }) kind!: NotificationKind;
  @TextField({ description: 'In a few words.', max: 400, example: 'Blue Crane Logistics is over its WIP limit' })
  title!: string;
  @TextField({ description: 'In a sentence or two; may be empty.', max: 2000 }) text!: string;
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The parts that the text is made of, for programs; they depend on `kind`.',
    example: { clientName: 'Blue Crane Logistics', valueMinor: 2874400, ageDays: 100 },
  })
  facts!: Record<string, unknown>;
  @IdField({ description: 'The client it is about.', nullable: true }) clientId!: string | null;
  @ObjectField(() => NotificationTargetResponse, { description: 'Where to act on it.', nullable: true })
  target!: NotificationTargetResponse | null;
  @ChoiceField(NOTIFICATION_STATES, { description: 'Today.' }) state!: NotificationState;
  @ChoiceField(['none', 'queued', 'sending', 'sent', 'failed', 'unknown'] as const, {
    description: 'What became of its mail; `none` = it was not to be mailed.',
  })
  mailState!: string;
  @InstantField({ description: 'When it was told.' }) createdAt!: string;
  @InstantField({ description: 'When it was read.', nullable: true }) readAt!: string | null;
  @DateField({ description: 'First day on which it counts again.', nullable: true }) snoozedUntil!: string | null;
}

export class NotificationsResponse {
  @IntField({ description: 'Unread ones in all, snoozed ones not counted: the figure on the bell.', min: 0, max: 1e9 })
  unreadCount!: number;
  @ListField(() => NotificationResponse, { description: 'Newest first.', max: 200 }) items!: NotificationResponse[];
  @TextField({ description: 'Pass as `cursor` for the next page; null on the last.', nullable: true, max: 500 })
  nextCursor!: string | null;
}

export class ReadAllResponse {
  @IntField({ description: 'How many were unread.', min: 0, max: 1e9 }) readCount!: number;
}
