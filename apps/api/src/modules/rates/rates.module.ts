import { Module } from '@nestjs/common';
import { RatesController } from './http/rates.controller.js';

@Module({ controllers: [RatesController] })
export class RatesModule {}
