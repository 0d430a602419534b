import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/errors/app-error.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { correctRate, deleteRate } from '../commands/correct-rate.command.js';
import { setRate } from '../commands/set-rate.command.js';
import { rateMatrix } from '../queries/rate-matrix.query.js';
import { rateById, rates } from '../queries/rates.query.js';
import { whyThisRate } from '../queries/why-this-rate.query.js';
import { CreateRateDto, PatchRateDto, RateResponse, RatesQuery, ResolveRateQuery } from './rate.dto.js';
import { RateMatrixQuery, RateMatrixResponse } from './rate-matrix.dto.js';
import { ResolvedRateResponse } from './resolved-rate.dto.js';

@ApiTags('Rates')
@InArea('rates')
@Controller('v1/rates')
export class RatesController {
  @Get()
  @Operation({ summary: 'Rates, the latest to begin first', answer: RateResponse, list: true })
  list(@Uow() uow: UnitOfWork, @Query() query: RatesQuery) {
    return rates(uow, query);
  }

  @Post()
  @Operation({
    summary: 'Set a rate from a date on',
    description:
      'Neither client nor service: the default. A rate ends where the next one of the same scope begins. No existing entry changes.',
    status: 201,
    answer: RateResponse,
    errors: ['not_found', 'rate_exists'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateRateDto) {
    return tagged(await setRate(uow, body), 201);
  }

  @Get('resolve')
  @Operation({
    summary: 'Which rate prices this work, and why',
    answer: ResolvedRateResponse,
    errors: ['not_found', 'rate_not_set'],
  })
  resolve(@Uow() uow: UnitOfWork, @Query() query: ResolveRateQuery) {
    return whyThisRate(uow, query);
  }

  @Get('matrix')
  @Operation({
    summary: 'Clients by services, with the rate in force in each cell',
    description:
      'Own rates and inherited ones, for all services that are not archived; clients by name, a page at a time.',
    answer: RateMatrixResponse,
  })
  matrix(@Uow() uow: UnitOfWork, @Query() query: RateMatrixQuery) {
    return rateMatrix(uow, query);
  }

  @Get(':id')
  @Operation({ summary: 'One rate', answer: RateResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const rate = await rateById(uow, id);
    if (!rate) throw notFound();
    return tagged(rate);
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Correct a rate that no entry uses',
    answer: RateResponse,
    errors: ['not_found', 'in_use', 'rate_exists', 'stale_version', 'version_required'],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchRateDto,
  ) {
    return tagged(await correctRate(uow, id, version, body));
  }

  @Delete(':id')
  @Operation({ summary: 'Delete a rate that no entry uses', status: 204, errors: ['not_found', 'in_use'] })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteRate(uow, id);
  }
}
