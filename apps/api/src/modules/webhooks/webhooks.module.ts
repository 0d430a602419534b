import { Module } from '@nestjs/common';
import { CreateEndpoint } from './commands/create-endpoint.command.js';
import { ChangeEndpoint } from './commands/change-endpoint.command.js';
import { RotateSecret } from './commands/rotate-secret.command.js';
import { WebhookDeliveriesController } from './http/webhook-deliveries.controller.js';
import { WebhookEndpointsController } from './http/webhook-endpoints.controller.js';

@Module({
  controllers: [WebhookEndpointsController, WebhookDeliveriesController],
  providers: [CreateEndpoint, ChangeEndpoint, RotateSecret],
})
export class WebhooksModule {}
