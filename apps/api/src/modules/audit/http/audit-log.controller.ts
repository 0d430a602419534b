import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { auditLog } from '../queries/audit-log.query.js';
import { AuditEntryResponse, AuditLogQuery } from './audit-log.dto.js';

@ApiTags('Audit')
@InArea('audit')
@Controller('v1/audit-log')
export class AuditLogController {
  @Get()
  @Operation({
    summary: 'Who did what to which record, newest first',
    description: 'Written in the transaction of each change, and never altered.',
    answer: AuditEntryResponse,
    list: true,
  })
  list(@Uow() uow: UnitOfWork, @Query() query: AuditLogQuery) {
    return auditLog(uow, query);
  }
}
