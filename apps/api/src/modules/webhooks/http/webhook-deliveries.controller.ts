import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { Outbox } from '../../../platform/outbox/outbox.js';
import { replayDelivery } from '../commands/replay-delivery.command.js';
import { deliveries, deliveryById } from '../queries/deliveries.query.js';
import { deliveryTries } from '../queries/delivery-tries.query.js';
import { DeliveriesQuery, WebhookDeliveryDetailResponse, WebhookDeliveryResponse } from './webhook-delivery.dto.js';

@ApiTags('Webhooks')
@InArea('webhooks')
@Controller('v1/webhook-deliveries')
export class WebhookDeliveriesController {
  constructor(private readonly outbox: Outbox) {}

  @Get()
  @Operation({
    summary: 'What was sent to endpoints, newest first',
    description: 'Kept for 30 days.',
    answer: WebhookDeliveryResponse,
    list: true,
  })
  list(@Uow() uow: UnitOfWork, @Query() query: DeliveriesQuery) {
    return deliveries(uow, query);
  }

  @Get(':id')
  @Operation({
    summary: 'One delivery, with each request and its answer',
    answer: WebhookDeliveryDetailResponse,
    errors: ['not_found'],
  })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const found = await deliveryById(uow, id);
    if (!found) throw notFound();
    return { ...found, tries: await deliveryTries(uow, id) };
  }

  @Post(':id/replay')
  @Operation({
    summary: 'Send it once more',
    description: 'The same message with the same `webhook-id`.',
    status: 202,
    answer: WebhookDeliveryResponse,
    errors: ['not_found', 'endpoint_disabled'],
  })
  replay(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return replayDelivery(uow, this.outbox, id);
  }
}
