import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags, IntersectionType } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { CurrentActor, OwnTransactions } from '../../../platform/auth/route-access.js';
import type { Actor } from '../../../platform/database/actor.js';
import { Database } from '../../../platform/database/database.js';
import { tableFile } from '../../../platform/tables/table-file.js';
import { EntryFiltersQuery } from '../../time/index.js';
import { AsFile } from './as-file.js';
import {
  ClientsFilterQuery,
  DisbursementsFilterQuery,
  FormatQuery,
  RatesFilterQuery,
  TasksFilterQuery,
  WipFilterQuery,
} from './list-query.js';
import { clientsTable, ratesTable, wipTable } from './lists/client.tables.js';
import { disbursementsTable, tasksTable, timeEntriesTable } from './lists/work.tables.js';

class TimeEntriesExportQuery extends IntersectionType(FormatQuery, EntryFiltersQuery) {}
class DisbursementsExportQuery extends IntersectionType(FormatQuery, DisbursementsFilterQuery) {}
class TasksExportQuery extends IntersectionType(FormatQuery, TasksFilterQuery) {}
class ClientsExportQuery extends IntersectionType(FormatQuery, ClientsFilterQuery) {}
class RatesExportQuery extends IntersectionType(FormatQuery, RatesFilterQuery) {}
class WipExportQuery extends IntersectionType(FormatQuery, WipFilterQuery) {}

/** Lists as files, under the filters of their routes; who may read the list may have the file. */
@ApiTags('Exports')
@Controller('v1/exports')
export class WorkExportsController {
  constructor(private readonly database: Database) {}

  @Get('time-entries')
  @InArea('time')
  @OwnTransactions()
  @AsFile('Time entries')
  timeEntries(@CurrentActor() actor: Actor, @Query() { format, ...filter }: TimeEntriesExportQuery) {
    return tableFile(this.database, actor, format, timeEntriesTable(filter));
  }

  @Get('disbursements')
  @InArea('disbursements')
  @OwnTransactions()
  @AsFile('Disbursements')
  disbursements(@CurrentActor() actor: Actor, @Query() { format, ...filter }: DisbursementsExportQuery) {
    return tableFile(this.database, actor, format, disbursementsTable(filter));
  }

  @Get('tasks')
  @InArea('tasks')
  @OwnTransactions()
  @AsFile('Tasks')
  tasks(@CurrentActor() actor: Actor, @Query() { format, ...filter }: TasksExportQuery) {
    return tableFile(this.database, actor, format, tasksTable(filter));
  }

  @Get('clients')
  @InArea('clients')
  @OwnTransactions()
  @AsFile('Clients')
  clients(@CurrentActor() actor: Actor, @Query() { format, ...filter }: ClientsExportQuery) {
    return tableFile(this.database, actor, format, clientsTable(filter));
  }

  @Get('rates')
  @InArea('rates')
  @OwnTransactions()
  @AsFile('Rates')
  rates(@CurrentActor() actor: Actor, @Query() { format, ...filter }: RatesExportQuery) {
    return tableFile(this.database, actor, format, ratesTable(filter));
  }

  @Get('wip')
  @InArea('wip')
  @OwnTransactions()
  @AsFile('WIP by client')
  wip(@CurrentActor() actor: Actor, @Query() { format, ...query }: WipExportQuery) {
    return tableFile(this.database, actor, format, wipTable(query));
  }
}
