import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  InstantField,
  IntField,
  ListField,
  ObjectField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';
import { REMINDER_STATES, type ReminderState } from '../reminders/invoice-reminders.query.js';
import { Count } from './figures.dto.js';

const Days = () =>
  IntField({ description: 'Days after the due date; before it: below zero.', min: -60, max: 365, example: 14 });

export class ReminderStepDto {
  @Days() days!: number;
  @TextField({
    description: 'One line; {{names}} are filled in.',
    min: 1,
    max: 200,
    pattern: /^[^\r\n]*$/,
    example: 'Reminder: invoice {{number}}',
  })
  subject!: string;
  @TextField({ description: 'The text; {{names}} are filled in.', min: 1, max: 5000, example: 'Dear {{contactName}}' })
  message!: string;
}

export class PutReminderScheduleDto {
  @FlagField({ description: 'Reminders are sent. Off until you switch it on.', example: true }) enabled!: boolean;
  @ListField(() => ReminderStepDto, { description: 'One step for each day.', max: 10 }) steps!: ReminderStepDto[];
  @IntField({ description: 'The version read; 0 = never saved.', optional: true, min: 0, max: 2_147_483_647 })
  version?: number;
}

export class ReminderScheduleResponse {
  @FlagField({ description: 'Reminders are sent.' }) enabled!: boolean;
  @ListField(() => ReminderStepDto, { description: 'By day.', max: 10 }) steps!: ReminderStepDto[];
  @IntField({ description: 'Send it back with a change; 0 = never saved.', min: 0, max: 2_147_483_647, example: 1 })
  version!: number;
  @TextsField({ description: 'The names that texts may use.', maxItems: 20, max: 40 }) names!: string[];
  @Count('Invoices that would be reminded of now, were it switched on.') dueNow!: number;
}

export class NextReminderResponse {
  @Days() days!: number;
  @DateField({ description: 'The day on which it is sent.' }) date!: string;
}

export class InvoiceReminderResponse {
  @IdField({ description: 'The reminder.' }) id!: string;
  @Days() days!: number;
  @DateField({ description: 'The day on which it fell due.' }) dueOn!: string;
  @ChoiceField(REMINDER_STATES, {
    description:
      'Waiting for the worker; then as its mail: queued, sending, sent, failed, unknown; or not sent: paid before, switched off, or no address.',
  })
  state!: ReminderState;
  @IdField({ description: 'Its mail, among the deliveries of the invoice.', nullable: true }) deliveryId!:
    string | null;
  @InstantField({ description: 'When it was written down.' }) createdAt!: string;
}

export class InvoiceRemindersResponse {
  @IdField({ description: 'The invoice.' }) invoiceId!: string;
  @FlagField({ description: 'The practice sends reminders.' }) enabled!: boolean;
  @FlagField({ description: 'None for this invoice.' }) off!: boolean;
  @FlagField({ description: 'None for its client.' }) clientOff!: boolean;
  @ObjectField(() => NextReminderResponse, { description: 'What comes next unless it is paid before.', nullable: true })
  next!: NextReminderResponse | null;
  @ListField(() => InvoiceReminderResponse, { description: 'Newest first.', max: 400 })
  items!: InvoiceReminderResponse[];
}

export class ClientRemindersResponse {
  @IdField({ description: 'The client.' }) clientId!: string;
  @FlagField({ description: 'No reminders for this client.' }) off!: boolean;
}
