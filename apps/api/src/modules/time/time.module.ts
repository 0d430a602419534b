import { Module } from '@nestjs/common';
import { RepriceController } from './http/reprice.controller.js';
import { TimeEntriesController } from './http/time-entries.controller.js';
import { TimeEntryActionsController } from './http/time-entry-actions.controller.js';
import { TimerController } from './http/timer.controller.js';

@Module({ controllers: [TimerController, TimeEntriesController, TimeEntryActionsController, RepriceController] })
export class TimeModule {}
