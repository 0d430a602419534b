import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { deferEntry, restoreEntry, undeferEntry, writeOffEntry } from '../commands/wip.commands.js';
import { readEntry } from '../queries/list-entries.query.js';
import { TimeEntryResponse } from './entry-response.dto.js';
import { DeferDto, WriteOffDto } from './entry.dto.js';
import { presentEntry } from './entry.presenter.js';

@ApiTags('Time entries')
@InArea('time')
@Controller('v1/time-entries/:id')
export class TimeEntryActionsController {
  @Post('defer')
  @Operation({
    summary: 'Keep an entry in WIP but out of invoices until a day',
    answer: TimeEntryResponse,
    errors: ['not_found', 'entry_locked', 'conflict'],
  })
  async defer(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: DeferDto) {
    await deferEntry(uow, { id, ...body });
    return shown(uow, id);
  }

  @Post('undefer')
  @Operation({
    summary: 'Let a deferred entry be billed again',
    answer: TimeEntryResponse,
    errors: ['not_found', 'entry_locked', 'conflict'],
  })
  async undefer(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await undeferEntry(uow, id);
    return shown(uow, id);
  }

  @Post('write-off')
  @Operation({
    summary: 'Take value out of WIP without billing it, today',
    answer: TimeEntryResponse,
    errors: ['not_found', 'entry_locked', 'conflict'],
  })
  async writeOff(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() body: WriteOffDto) {
    await writeOffEntry(uow, { id, ...body });
    return shown(uow, id);
  }

  @Post('restore')
  @Operation({
    summary: 'Undo a deletion',
    answer: TimeEntryResponse,
    errors: ['not_found', 'entry_locked', 'period_locked'],
  })
  async restore(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    await restoreEntry(uow, id);
    return shown(uow, id);
  }
}

const shown = async (uow: UnitOfWork, id: string) => tagged(presentEntry(uow, await readEntry(uow, id)));
