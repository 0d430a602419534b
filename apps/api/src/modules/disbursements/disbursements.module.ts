import { Module } from '@nestjs/common';
import { DisbursementsController } from './http/disbursements.controller.js';

@Module({ controllers: [DisbursementsController] })
export class DisbursementsModule {}
