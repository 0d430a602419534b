import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { InArea } from '../../../platform/auth/areas.js';
import { Uow } from '../../../platform/auth/route-access.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { encodeCursor, toPage } from '../../../platform/http/paging.js';
import { IdPipe } from '../../../platform/http/uuid.pipe.js';
import { readAllNotifications, readNotification, snoozeNotification } from '../commands/mark.commands.js';
import { listNotifications, unreadCount } from '../queries/notifications.query.js';
import {
  NotificationResponse,
  NotificationsQuery,
  NotificationsResponse,
  ReadAllResponse,
  SnoozeDto,
} from './notification.dto.js';
import { presentNotification } from './notification.presenter.js';

@ApiTags('Notifications')
@InArea('notifications')
@Controller('v1/notifications')
export class NotificationsController {
  @Get()
  @Operation({ summary: 'What the practice was told, newest first', answer: NotificationsResponse })
  async list(@Uow() uow: UnitOfWork, @Query() query: NotificationsQuery) {
    const rows = await listNotifications(uow, query);
    return {
      unreadCount: await unreadCount(uow),
      ...toPage(
        rows,
        query.limit,
        (row) => presentNotification(uow, row),
        ({ id }) => encodeCursor([id]),
      ),
    };
  }

  @Post('read-all')
  @Operation({ summary: 'Mark all unread ones as read', answer: ReadAllResponse })
  readAll(@Uow() uow: UnitOfWork) {
    return readAllNotifications(uow);
  }

  @Post(':id/read')
  @Operation({ summary: 'Mark one as read', answer: NotificationResponse, errors: ['not_found'] })
  async read(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return presentNotification(uow, await readNotification(uow, id));
  }

  @Post(':id/snooze')
  @Operation({
    summary: 'Take one off the bell until a day',
    description: 'On that day it is unread again by itself, also when it had been read.',
    answer: NotificationResponse,
    errors: ['not_found'],
  })
  async snooze(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string, @Body() { until }: SnoozeDto) {
    return presentNotification(uow, await snoozeNotification(uow, id, until));
  }
}
