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
import { createTask, deleteTask, updateTask } from '../commands/tasks.command.js';
import { taskById, tasks } from '../queries/tasks.query.js';
import { CreateTaskDto, PatchTaskDto, TaskResponse, TasksQuery } from './task.dto.js';

@ApiTags('Tasks')
@InArea('tasks')
@Controller('v1/tasks')
export class TasksController {
  @Get()
  @Operation({ summary: 'Tasks, with the time logged on each', answer: TaskResponse, list: true })
  list(@Uow() uow: UnitOfWork, @Query() query: TasksQuery) {
    return tasks(uow, query);
  }

  @Post()
  @Operation({
    summary: 'Add a task',
    status: 201,
    answer: TaskResponse,
    errors: ['not_found', 'client_archived', 'conflict'],
  })
  async create(@Uow() uow: UnitOfWork, @Body() body: CreateTaskDto) {
    return tagged(await createTask(uow, body), 201);
  }

  @Get(':id')
  @Operation({ summary: 'One task', answer: TaskResponse, errors: ['not_found'] })
  async one(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    const task = await taskById(uow, id);
    if (!task) throw notFound();
    return tagged(task);
  }

  @Patch(':id')
  @VersionHeader()
  @Operation({
    summary: 'Change a task',
    answer: TaskResponse,
    errors: ['not_found', 'client_archived', 'conflict', 'in_use', 'stale_version', 'version_required'],
  })
  async patch(
    @Uow() uow: UnitOfWork,
    @Param('id', IdPipe) id: string,
    @ReadVersion() version: number,
    @Body() body: PatchTaskDto,
  ) {
    return tagged(await updateTask(uow, id, version, body));
  }

  @Delete(':id')
  @Operation({ summary: 'Delete a task without time', status: 204, errors: ['not_found', 'in_use'] })
  delete(@Uow() uow: UnitOfWork, @Param('id', IdPipe) id: string) {
    return deleteTask(uow, id);
  }
}
