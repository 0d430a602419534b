import { formatDate, formatMoney, sumMinor } from '@atlasos/domain';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { mailContacts, type Contact } from '../../invoicing/index.js';
import { fillTemplate, messageTemplate, type MessageText } from '../../settings/index.js';
import type { Statement } from './statement.query.js';
import type { StatementToPrint } from './statement-document.js';

export interface StatementMail {
  contacts: Contact[];
  /** What was asked for, or the practice's template, with its names filled in. */
  text: (contactName: string | undefined, given?: Partial<MessageText>) => MessageText;
}

/** The mail that a statement goes with. */
export async function statementMail(
  uow: UnitOfWork,
  statement: Statement,
  document: StatementToPrint,
): Promise<StatementMail> {
  const template = await messageTemplate(uow, 'statement');
  const money = (minor: number) => formatMoney(minor, statement.currency, uow.practice.locale);
  return {
    contacts: await mailContacts(uow, statement.clientId),
    text: (contactName, given) => {
      const filled = fillTemplate(
        'statement',
        { ...template, ...given },
        {
          practiceName: uow.practice.name,
          clientName: statement.clientName,
          contactName: contactName ?? statement.clientName,
          from: formatDate(statement.from),
          to: formatDate(statement.to),
          balance: money(statement.closingMinor),
          overdue: money(sumMinor(statement.buckets.slice(1))),
          reference: document.data.number ?? '',
        },
      );
      return { subject: filled.subject.slice(0, 200), message: filled.message.slice(0, 5000) };
    },
  };
}
