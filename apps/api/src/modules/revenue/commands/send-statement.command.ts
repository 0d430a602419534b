import { Injectable } from '@nestjs/common';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { FreezePrint, RequestDelivery, type RequestedDelivery } from '../../documents/index.js';
import { statementOf, type StatementWanted } from '../statement/statement.query.js';
import { statementDocument } from '../statement/statement-document.js';
import { statementMail } from '../statement/statement-mail.js';

export interface SendStatement {
  clientId: string;
  statement: StatementWanted;
  /** Nobody named: the client's first contact. */
  to: readonly string[];
  subject?: string | undefined;
  message?: string | undefined;
  resend?: boolean | undefined;
}

/**
 * Freezes a statement as it stands now and mails it. The same statement to the same people is one mail, as with every document
 * (DOMAIN rule 27); once the account has changed it is another statement.
 */
@Injectable()
export class SendStatementCommand {
  constructor(
    private readonly freezePrint: FreezePrint,
    private readonly requestDelivery: RequestDelivery,
  ) {}

  /** Throws `not_found`, `invalid_request`, `busy`. */
  async run(uow: UnitOfWork, wanted: SendStatement): Promise<RequestedDelivery> {
    const { clientId } = wanted;
    const statement = await statementOf(uow, clientId, wanted.statement);
    const document = await statementDocument(uow, statement);
    const mail = await statementMail(uow, statement, document);
    const to = wanted.to.length > 0 ? wanted.to : mail.contacts.slice(0, 1).map(({ email }) => email);
    const addressed = mail.contacts.find(({ email }) => email.toLowerCase() === to[0]?.toLowerCase());
    const text = mail.text((addressed ?? mail.contacts[0])?.name, {
      ...(wanted.subject === undefined ? {} : { subject: wanted.subject }),
      ...(wanted.message === undefined ? {} : { message: wanted.message }),
    });
    const { documentId, number, data } = document;
    await this.freezePrint.runOnce(uow, { kind: 'statement', documentId, clientId, number, data });
    return this.requestDelivery.run(uow, {
      kind: 'statement',
      documentId,
      channels: ['email'],
      to,
      ...text,
      resend: wanted.resend,
      amountDueMinor: Math.max(0, statement.closingMinor),
    });
  }
}
