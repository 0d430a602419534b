import { Body, Controller, Delete, Get, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation, VersionHeader } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { tagged } from '../../../platform/http/tagged.js';
import { ReadVersion } from '../../../platform/http/version.js';
import { changeTimer } from '../commands/change-timer.command.js';
import { discardTimer, keepTimer, restoreTimer } from '../commands/discard-timer.command.js';
import { startTimer } from '../commands/start-timer.command.js';
import { stopTimer } from '../commands/stop-timer.command.js';
import { runningTimer } from '../queries/running-timer.query.js';
import { WrittenTimeEntryResponse } from './entry-response.dto.js';
import { presentEntry } from './entry.presenter.js';
import { PatchTimerDto, StartedTimerResponse, StartTimerDto, StopTimerDto, TimerResponse } from './timer.dto.js';
import { presentTimer } from './timer.presenter.js';

@ApiTags('Timer')
@InArea('time')
@Controller('v1/timer')
export class TimerController {
  @Get()
  @Operation({ summary: 'Your running timer', answer: TimerResponse, also: { 204: 'None runs.' } })
  async current(@Uow() uow: UnitOfWork) {
    const timer = await runningTimer(uow);
    return timer ? tagged(presentTimer(uow, timer)) : new HttpAnswer(204, undefined);
  }

  @Post('start')
  @Operation({
    summary: 'Start the timer; a running one is stopped and kept',
    description:
      'Details may come later. The same press twice within two seconds answers 200 with the timer that runs already.',
    status: 201,
    also: { 200: 'It was running already' },
    answer: StartedTimerResponse,
    errors: ['not_found', 'client_archived', 'engagement_closed', 'period_locked', 'conflict'],
  })
  async start(@Uow() uow: UnitOfWork, @Body() body: StartTimerDto) {
    const { timer, isNew, stopped } = await startTimer(uow, body);
    const stoppedEntry = stopped ? { ...presentEntry(uow, stopped.entry), warnings: stopped.warnings } : null;
    return tagged({ ...presentTimer(uow, timer), stoppedEntry }, isNew ? 201 : 200);
  }

  @Patch()
  @VersionHeader()
  @Operation({
    summary: 'Change what the timer runs for, or when it began',
    answer: TimerResponse,
    errors: [
      'not_found',
      'timer_not_running',
      'client_archived',
      'engagement_closed',
      'period_locked',
      'stale_version',
      'version_required',
    ],
  })
  async patch(@Uow() uow: UnitOfWork, @ReadVersion() version: number, @Body() body: PatchTimerDto) {
    return tagged(presentTimer(uow, await changeTimer(uow, { ...body, version })));
  }

  @Post('stop')
  @Operation({
    summary: 'Stop the timer and get its entry',
    description:
      'Never fails for want of details: what lacks a client, service type or rate becomes an incomplete entry. More than 24 hours are trimmed.',
    answer: WrittenTimeEntryResponse,
    errors: ['timer_not_running'],
  })
  async stop(@Uow() uow: UnitOfWork, @Body() body: StopTimerDto) {
    const { entry, warnings } = await stopTimer(uow, body);
    return tagged({ ...presentEntry(uow, entry), warnings });
  }

  @Post('keep')
  @Operation({
    summary: 'A long timer is right: do not ask again',
    answer: TimerResponse,
    errors: ['timer_not_running'],
  })
  async keep(@Uow() uow: UnitOfWork) {
    return tagged(presentTimer(uow, await keepTimer(uow)));
  }

  @Delete()
  @Operation({ summary: 'Discard the timer; `restore` undoes it', status: 204, errors: ['timer_not_running'] })
  discard(@Uow() uow: UnitOfWork) {
    return discardTimer(uow);
  }

  @Post('restore')
  @Operation({ summary: 'Undo the last discarding', answer: TimerResponse, errors: ['not_found', 'conflict'] })
  async restore(@Uow() uow: UnitOfWork) {
    return tagged(presentTimer(uow, await restoreTimer(uow)));
  }
}
