import {
  CanActivate,
  Controller,
  Get,
  Inject,
  Injectable,
  Param,
  UseGuards,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { OwnTransactions, Public } from '../auth/route-access.js';
import { CONFIG, type Config } from '../config/config.js';
import { AppError } from '../errors/app-error.js';
import { HttpAnswer } from '../http/http-answer.js';
import { CaughtMails } from './caught-mails.js';

const isLoopback = (address: string | undefined) => address !== undefined && /^(::1|(::ffff:)?127\.)/.test(address);
const isLocalName = (host: string) => /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/.test(host);

/** Whoever sits at this machine, and nobody else: while mail is caught, every practice's mail lies here. With SMTP_URL there is no such route. */
@Injectable()
class OnThisMachine implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const here = isLoopback(request.socket.remoteAddress) && isLoopback(request.ip);
    // A page elsewhere could point its own name at this machine; the name it calls gives it away.
    const named = isLocalName(request.host) || request.host === new URL(this.config.appUrl).host;
    if (this.config.smtpUrl !== undefined || !here || !named) throw new AppError('not_found');
    return true;
  }
}

@ApiExcludeController()
@Controller('dev/mails')
@Public()
@OwnTransactions()
@UseGuards(OnThisMachine)
export class CaughtMailController {
  constructor(private readonly caught: CaughtMails) {}

  @Get()
  async list() {
    return new HttpAnswer(200, { items: await this.caught.list() }, { 'Cache-Control': 'no-store' });
  }

  @Get(':id/attachments/:index')
  async attachment(@Param('id') id: string, @Param('index') index: string) {
    const found = await this.caught.attachment(id, Number(index));
    if (!found) throw new AppError('not_found');
    return new HttpAnswer(200, found.content, {
      'Content-Type': found.contentType,
      'Content-Disposition': `inline; filename="${found.filename.replace(/[^\w.-]+/g, '-')}"`,
      'X-Content-Type-Options': 'nosniff',
    });
  }
}
