import { STATEMENT_FORMS, type StatementForm } from '@atlasos/domain';
import {
  ChoiceField,
  DateField,
  FlagField,
  IdField,
  ListField,
  MinorField,
  TextField,
  TextsField,
} from '../../../platform/http/fields.js';
import { Buckets, Signed } from './figures.dto.js';

const LINE_KINDS = ['invoice', 'credit_note', 'payment', 'reversal', 'refund', 'write_off', 'opening'] as const;

export class StatementQuery {
  @DateField({ description: 'First day; absent: the first of the month two months before `to`.', optional: true })
  from?: string;
  @DateField({ description: 'Last day; today unless said.', optional: true }) to?: string;
  @ChoiceField(STATEMENT_FORMS, {
    description:
      '`open_item`: what is open on the last day. `balance_forward`: all that happened in the period. Both close with the same balance.',
    optional: true,
    default: 'open_item',
  })
  form?: StatementForm;
}

export class StatementLineResponse {
  @ChoiceField(LINE_KINDS, { description: 'What it is.' }) kind!: (typeof LINE_KINDS)[number];
  @DateField({ description: 'Day on which it counts.' }) date!: string;
  @TextField({ description: 'In words, as the PDF prints it.', max: 1000 }) description!: string;
  @IdField({ description: 'The invoice.', nullable: true }) invoiceId!: string | null;
  @TextField({ description: 'Number of the document.', nullable: true, max: 60 }) number!: string | null;
  @DateField({ description: 'Due date of an invoice.', nullable: true }) dueDate!: string | null;
  @MinorField({
    description: 'Of an open item: what it was before anything was settled.',
    nullable: true,
    min: -10_000_000_000_000,
  })
  originalMinor!: number | null;
  @Signed('What the client owes more; below zero: less. Of an open item: what is open.') amountMinor!: number;
  @Signed('The balance after this line.') balanceMinor!: number;
}

export class StatementResponse {
  @IdField({ description: 'The client.' }) clientId!: string;
  @TextField({ description: 'Its name.', max: 200 }) clientName!: string;
  @ChoiceField(STATEMENT_FORMS, { description: 'Which form.' }) form!: StatementForm;
  @DateField({ description: 'First day.' }) from!: string;
  @DateField({ description: 'Last day.' }) to!: string;
  @TextField({ description: 'ISO 4217.', max: 3, example: 'ZAR' }) currency!: string;
  @Signed('Balance before the first day; 0 on a statement of open items.') openingMinor!: number;
  @ListField(() => StatementLineResponse, { description: 'In the order of the account.', max: 4000 })
  lines!: StatementLineResponse[];
  @Signed('Balance on the last day: buckets less credit.') closingMinor!: number;
  @Buckets() buckets!: number[];
  @Signed('Payments that pay no invoice yet.') creditMinor!: number;
}

export class SendStatementDto extends StatementQuery {
  @TextsField({
    description: 'Addresses; absent: the first contact of the client.',
    optional: true,
    maxItems: 10,
    max: 254,
    example: ['accounts@karoo.example'],
  })
  recipients?: string[];

  @TextField({
    description: 'Absent: from the template.',
    optional: true,
    min: 1,
    max: 200,
    pattern: /^[^\r\n]*$/,
    example: 'Statement of account',
  })
  subject?: string;

  @TextField({ description: 'Plain text; absent: from the template.', optional: true, min: 1, max: 5000 })
  message?: string;

  @FlagField({ description: 'True sends once more to who has this very statement already.', optional: true })
  resend?: boolean;
}
