import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Uow } from '../../../platform/auth/route-access.js';
import { InArea } from '../../../platform/auth/areas.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { dueReminders } from '../reminders/due-reminders.js';
import { clientReminders, invoiceReminders } from '../reminders/invoice-reminders.query.js';
import { saveSchedule } from '../reminders/save-schedule.command.js';
import { reminderSchedule, type ReminderSchedule } from '../reminders/schedule.query.js';
import { switchReminders } from '../reminders/switch-reminders.command.js';
import {
  ClientRemindersResponse,
  InvoiceRemindersResponse,
  PutReminderScheduleDto,
  ReminderScheduleResponse,
} from './reminders.dto.js';
import { presentInvoiceReminders, presentSchedule } from './reminders.presenter.js';

const answer = async (uow: UnitOfWork, schedule: ReminderSchedule) =>
  tagged(presentSchedule(schedule, (await dueReminders(uow, schedule.steps)).length));

const ofInvoice = async (uow: UnitOfWork, id: string) => presentInvoiceReminders(await invoiceReminders(uow, id));

const ofClient = async (uow: UnitOfWork, id: string) => {
  const { clientId, isOff } = await clientReminders(uow, id);
  return { clientId, off: isOff };
};

/** Reminders of unpaid invoices. */
@ApiTags('Revenue')
@InArea('revenue')
@Controller('v1')
export class RemindersController {
  @Get('practice/reminders')
  @Operation({ summary: 'When and with which words you remind', answer: ReminderScheduleResponse })
  async schedule(@Uow() uow: UnitOfWork) {
    return answer(uow, await reminderSchedule(uow));
  }

  @Put('practice/reminders')
  @VersionHeader()
  @Operation({
    summary: 'Change the schedule of reminders, or switch it on or off',
    description: 'A step goes out once per invoice. After a pause only the latest one that is due is sent.',
    answer: ReminderScheduleResponse,
    errors: ['stale_version', 'version_required'],
  })
  async save(
    @Uow() uow: UnitOfWork,
    @ReadVersion() version: number,
    @Body() { enabled, steps }: PutReminderScheduleDto,
  ) {
    return answer(uow, await saveSchedule(uow, { version, enabled, steps }));
  }

  @Get('invoices/:id/reminders')
  @Operation({
    summary: 'What was and will be sent about this invoice',
    answer: InvoiceRemindersResponse,
    errors: ['not_found'],
  })
  invoice(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return ofInvoice(uow, id);
  }

  @Post('invoices/:id/reminders/off')
  @Operation({ summary: 'No reminders for this invoice', answer: InvoiceRemindersResponse, errors: ['not_found'] })
  async invoiceOff(@Uow() uow: UnitOfWork, @Param('id', IdPipe) invoiceId: string) {
    await switchReminders(uow, { invoiceId }, 'off');
    return ofInvoice(uow, invoiceId);
  }

  @Post('invoices/:id/reminders/on')
  @Operation({ summary: 'Reminders for this invoice again', answer: InvoiceRemindersResponse, errors: ['not_found'] })
  async invoiceOn(@Uow() uow: UnitOfWork, @Param('id', IdPipe) invoiceId: string) {
    await switchReminders(uow, { invoiceId }, 'on');
    return ofInvoice(uow, invoiceId);
  }

  @Get('clients/:id/reminders')
  @Operation({ summary: 'Whether this client is reminded', answer: ClientRemindersResponse, errors: ['not_found'] })
  client(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return ofClient(uow, id);
  }

  @Post('clients/:id/reminders/off')
  @Operation({ summary: 'No reminders for this client', answer: ClientRemindersResponse, errors: ['not_found'] })
  async clientOff(@Uow() uow: UnitOfWork, @Param('id', IdPipe) clientId: string) {
    await switchReminders(uow, { clientId }, 'off');
    return ofClient(uow, clientId);
  }

  @Post('clients/:id/reminders/on')
  @Operation({ summary: 'Reminders for this client again', answer: ClientRemindersResponse, errors: ['not_found'] })
  async clientOn(@Uow() uow: UnitOfWork, @Param('id', IdPipe) clientId: string) {
    await switchReminders(uow, { clientId }, 'on');
    return ofClient(uow, clientId);
  }
}
