import { Body, Controller, Get, Headers, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions, Uow } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import {
  deliveriesOf,
  DeliveryResponse,
  documentFacts,
  presentDelivery,
  RequestDelivery,
  SendDocumentDto,
} from '../../documents/index.js';
import { deliveryAnswer, pdfAnswer, sendDocument, sendProposal, SendProposalResponse } from '../../invoicing/index.js';
import { depositRequestRow } from '../deposits/deposit-request-row.js';
import { depositToSend } from '../deposits/deposit-to-send.query.js';
import { withdrawDepositRequest } from '../deposits/request-deposit.command.js';
import { DepositRequestResponse } from './deposit.dto.js';
import { presentRequest } from './deposit.presenter.js';

const KIND = 'deposit_request';

/** A deposit request as a document: its PDF, and how it leaves. */
@ApiTags('Engagements')
@InArea('payments')
@Controller('v1/deposit-requests/:id')
export class DepositRequestsController {
  constructor(
    private readonly database: Database,
    private readonly requestDelivery: RequestDelivery,
  ) {}

  @Get()
  @Operation({ summary: 'One deposit request', answer: DepositRequestResponse, errors: ['not_found'] })
  get(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return this.read(uow, id);
  }

  @Get('pdf')
  @OwnTransactions()
  @Operation({
    summary: 'Its PDF, the same bytes for good',
    description: 'Each download is recorded. While it is drawn: 202, ask again after `Retry-After` seconds.',
    binary: 'application/pdf',
    also: { 202: 'It is being drawn', 304: 'You have it' },
    errors: ['not_found'],
  })
  pdf(@CurrentActor() actor: Actor, @Param('id', IdPipe) id: string, @Headers('if-none-match') ifNoneMatch?: string) {
    return pdfAnswer(this.database, actor, { kind: KIND, id, ifNoneMatch, check: (uow) => depositRequestRow(uow, id) });
  }

  @Get('send-preview')
  @Operation({
    summary: 'The mail as it would go',
    answer: SendProposalResponse,
    errors: ['not_found', 'deposit_withdrawn'],
  })
  async sendPreview(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return sendProposal(uow, await depositToSend(uow, id));
  }

  @Post('send')
  @Operation({
    summary: 'Email it, show it on the portal, or both',
    description:
      'Recipients who have a delivery of it that has not failed get none more; `resend: true` sends once more.',
    status: 202,
    also: { 200: 'It was sent before: that delivery' },
    answer: DeliveryResponse,
    errors: ['not_found', 'deposit_withdrawn', 'busy'],
  })
  async send(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: SendDocumentDto) {
    return deliveryAnswer(await sendDocument(uow, this.requestDelivery, await depositToSend(uow, id), body));
  }

  @Get('deliveries')
  @Operation({ summary: 'How it left, newest first', answer: DeliveryResponse, list: true, errors: ['not_found'] })
  async deliveries(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await depositRequestRow(uow, id);
    return { items: (await deliveriesOf(uow, KIND, id)).map(presentDelivery), nextCursor: null };
  }

  @Post('withdraw')
  @Operation({
    summary: 'Take it back',
    description: 'It counts no more and no link opens it; what was paid stays held. Once more changes nothing.',
    answer: DepositRequestResponse,
    errors: ['not_found'],
  })
  async withdraw(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await withdrawDepositRequest(uow, id);
    return this.read(uow, id);
  }

  private async read(uow: UnitOfWork, id: string): Promise<DepositRequestResponse> {
    const row = await depositRequestRow(uow, id);
    return presentRequest(row, (await documentFacts(uow, KIND, [id])).get(id));
  }
}
