import { Controller, Get } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { OwnTransactions, Public } from '../auth/route-access.js';
import { Database } from '../database/database.js';
import { AppError } from '../errors/app-error.js';

@ApiExcludeController()
@Controller('health')
@Public()
@OwnTransactions()
export class HealthController {
  constructor(private readonly database: Database) {}

  /** The process runs. */
  @Get('live')
  live() {
    return { status: 'ok' };
  }

  /** The process can answer: its database does. Redis is a hint and therefore no condition. */
  @Get('ready')
  async ready() {
    try {
      await this.database.ping();
    } catch {
      throw new AppError('busy', 'The database does not answer.');
    }
    return { status: 'ok' };
  }
}
