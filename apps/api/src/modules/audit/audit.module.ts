import { Module } from '@nestjs/common';
import { AuditLogController } from './http/audit-log.controller.js';

@Module({ controllers: [AuditLogController] })
export class AuditModule {}
