import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Begins, Uow } from '../../../platform/auth/route-access.js';
import type { Beginning } from '../../../platform/database/beginning.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { encodeDateId } from '../../../platform/http/date-id-cursor.js';
import { toPage } from '../../../platform/http/paging.js';
import { tagged } from '../../../platform/http/tagged.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { changeEntry } from '../commands/change-entry.command.js';
import { createEntry } from '../commands/create-entry.command.js';
import { deleteEntry } from '../commands/wip.commands.js';
import { entryTotals } from '../queries/entry-totals.query.js';
import { listEntries, readEntry } from '../queries/list-entries.query.js';
import { recentWork } from '../queries/recent-work.query.js';
import { whyRate } from '../queries/why-rate.query.js';
import {
  EntryTotalsResponse,
  RecentWorkResponse,
  TimeEntryDetailResponse,
  TimeEntryResponse,
  WrittenTimeEntryResponse,
} from './entry-response.dto.js';
import {
  CreateTimeEntryDto,
  EntryFiltersQuery,
  PatchTimeEntryDto,
  RecentWorkQuery,
  TimeEntriesQuery,
} from './entry.dto.js';
import { presentEntry } from './entry.presenter.js';

@ApiTags('Time entries')
@InArea('time')
@Controller('v1/time-entries')
export class TimeEntriesController {
  @Get()
  @Operation({ summary: 'Time entries, newest first', answer: TimeEntryResponse, list: true })
  async list(@Begins() transaction: Beginning, @Query() query: TimeEntriesQuery) {
    const entries = await listEntries(transaction, query);
    const uow = await transaction.uow();
    return toPage(entries, query.limit, (row) => presentEntry(uow, row), encodeDateId);
  }

  @Post()
  @Operation({
    summary: 'Log time',
    description: 'The rate of the day is frozen into the entry. A day over 24 hours and overlaps come as `warnings`.',
    status: 201,
    answer: WrittenTimeEntryResponse,
    errors: ['not_found', 'rate_not_set', 'client_archived', 'engagement_closed', 'period_locked'],
  })
  async create(@Begins() transaction: Beginning, @Body() body: CreateTimeEntryDto) {
    const { entry, warnings } = await createEntry(transaction, body);
    return tagged({ ...presentEntry(await transaction.uow(), entry), warnings }, 201);
  }

  @Get('totals')
  @Operation({ summary: 'What the filtered entries add up to, in all and per day', answer: EntryTotalsResponse })
  totals(@Uow() uow: UnitOfWork, @Query() query: EntryFiltersQuery) {
    return entryTotals(uow, query);
  }

  @Get('recent')
  @Operation({
    summary: 'Recent combinations of client, service type, task and description',
    answer: RecentWorkResponse,
    list: true,
  })
  async recent(@Uow() uow: UnitOfWork, @Query() query: RecentWorkQuery) {
    return { items: await recentWork(uow, query.limit), nextCursor: null };
  }

  @Get(':id')
  @Operation({
    summary: 'One entry, with the reason for its rate',
    answer: TimeEntryDetailResponse,
    errors: ['not_found'],
  })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const row = await readEntry(uow, id);
    return tagged({ ...presentEntry(uow, row), whyRate: await whyRate(uow, row) });
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Edit an entry that is on no document',
    description: 'The rate stays frozen unless client, service type, engagement, date or override change.',
    answer: WrittenTimeEntryResponse,
    errors: [
      'not_found',
      'rate_not_set',
      'client_archived',
      'engagement_closed',
      'entry_locked',
      'period_locked',
      'conflict',
      'stale_version',
      'version_required',
    ],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchTimeEntryDto,
  ) {
    const { entry, warnings } = await changeEntry(uow, { ...body, id, version });
    return tagged({ ...presentEntry(uow, entry), warnings });
  }

  @Delete(':id')
  @Operation({
    summary: 'Delete an entry; `restore` undoes it',
    status: 204,
    errors: ['not_found', 'entry_locked', 'period_locked'],
  })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteEntry(uow, id);
  }
}
