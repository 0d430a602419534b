import { Module } from '@nestjs/common';
import { ClientsController } from './http/clients.controller.js';

@Module({ controllers: [ClientsController] })
export class ClientsModule {}
