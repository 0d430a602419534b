import { Body, Controller, Delete, Inject, Post, Req, UseGuards } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import {
  clearedCookie,
  PORTAL_BROWSER_COOKIE,
  PORTAL_COOKIE,
  readCookie,
  sessionCookie,
} from '../../../platform/auth/cookies.js';
import { CurrentSessionId, Public, Uow } from '../../../platform/auth/route-access.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { AskForSignIn } from '../commands/ask-for-sign-in.command.js';
import { OpenPortalSession } from '../commands/open-portal-session.command.js';
import { PortalLimit } from './portal-limit.guard.js';
import { PortalSessionDto, PortalSignInDto, PortalSignInResponse } from './sign-in.dto.js';

const BROWSER_SECONDS = 3_600;

@ApiTags('Sign-in')
@Controller('portal/v1')
export class PortalSignInController {
  private readonly secure: boolean;

  constructor(
    private readonly askForSignIn: AskForSignIn,
    private readonly openSession: OpenPortalSession,
    @Inject(CONFIG) config: Config,
  ) {
    this.secure = config.portalUrl.startsWith('https:');
  }

  @Post('sign-in')
  @Public()
  @UseGuards(PortalLimit)
  @Operation({
    summary: 'Ask for a link to sign in',
    description:
      'The same answer, in the same time, for every address. Each practice that knows it as a contact with portal access mails a link that works once, for 10 minutes.',
    status: 202,
    answer: PortalSignInResponse,
    errors: ['too_many_requests'],
  })
  async ask(@Body() { email }: PortalSignInDto, @Req() request: FastifyRequest) {
    const known = readCookie(request.headers.cookie, PORTAL_BROWSER_COOKIE);
    const { browser, code } = await this.askForSignIn.run(email, known, String(request.id));
    const cookie = sessionCookie(PORTAL_BROWSER_COOKIE, browser, { secure: this.secure, seconds: BROWSER_SECONDS });
    return new HttpAnswer(202, { code }, { 'Set-Cookie': cookie });
  }

  @Post('session')
  @Public()
  @UseGuards(PortalLimit)
  @Operation({
    summary: 'Sign in with the mailed link',
    description:
      'Uses the link up. Another browser than the one that asked has to send the `code` that the first one shows; five wrong ones use the link up, too.',
    status: 204,
    errors: ['link_expired', 'confirmation_needed', 'wrong_code', 'too_many_requests'],
  })
  async open(@Body() { token, code }: PortalSessionDto, @Req() request: FastifyRequest) {
    const session = await this.openSession.run({
      token,
      code: code?.replace(/\s/g, ''),
      browser: readCookie(request.headers.cookie, PORTAL_BROWSER_COOKIE),
      userAgent: request.headers['user-agent'] ?? '',
      address: request.ip,
    });
    return new HttpAnswer(204, undefined, {
      'Set-Cookie': sessionCookie(PORTAL_COOKIE, session, { secure: this.secure }),
    });
  }

  @Delete('session')
  @Operation({ summary: 'Sign out on this device', status: 204 })
  async close(@Uow() uow: UnitOfWork, @CurrentSessionId() sessionId: string) {
    await uow.execute(`UPDATE portal_sessions SET revoked_at = app_now() WHERE practice_id = $1 AND id = $2`, [
      uow.practiceId,
      sessionId,
    ]);
    return new HttpAnswer(204, undefined, { 'Set-Cookie': clearedCookie(PORTAL_COOKIE) });
  }
}
