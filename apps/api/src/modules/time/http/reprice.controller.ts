import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { reprice } from '../commands/reprice.command.js';
import { RepriceDto, RepriceResponse } from './reprice.dto.js';
import { presentReprice } from './reprice.presenter.js';

@ApiTags('Rates')
@InArea('rates')
@Controller('v1/rates')
export class RepriceController {
  @Post('reprice')
  @Operation({
    summary: 'Price unbilled entries anew from a date',
    description:
      'Setting a rate changes no existing entry; this does, on request. Billed and drafted entries, overrides and what is before the lock date are left alone and named.',
    answer: RepriceResponse,
    errors: ['not_found'],
  })
  async run(@Uow() uow: UnitOfWork, @Body() body: RepriceDto) {
    return presentReprice(await reprice(uow, body), body.dryRun ?? false);
  }
}
