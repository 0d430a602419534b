import { Body, Controller, Get, Inject, Patch, Post, Req, UseGuards } from '@nestjs/common';
import { ApiBody, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnyToken, SessionOnly } from '../../../platform/auth/areas.js';
import { APP_COOKIE, clearedCookie, sessionCookie } from '../../../platform/auth/cookies.js';
import { CurrentActor, CurrentSessionId, OwnTransactions, Public, Uow } from '../../../platform/auth/route-access.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import type { Actor } from '../../../platform/database/actor.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Operation } from '../../../platform/http/api-docs.js';
import { HttpAnswer } from '../../../platform/http/http-answer.js';
import { ChangePasswordCommand } from '../commands/change-password.command.js';
import { PasswordResetCommand } from '../commands/password-reset.command.js';
import { RegisterPracticeCommand } from '../commands/register-practice.command.js';
import { SignInCommand } from '../commands/sign-in.command.js';
import { LocalGuard } from './local.guard.js';
import { SignInLimit } from './sign-in-limit.guard.js';
import { me } from '../queries/me.query.js';
import type { Login } from '../queries/login-by-email.query.js';
import { ChangePasswordDto, ForgotDto, LoginDto, MeResponse, RegisterDto, ResetDto } from './auth.dto.js';

@ApiTags('Sign-in')
@SessionOnly()
@Controller('v1')
export class AuthController {
  constructor(
    private readonly registerPractice: RegisterPracticeCommand,
    private readonly signIn: SignInCommand,
    private readonly changePassword: ChangePasswordCommand,
    private readonly passwordReset: PasswordResetCommand,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post('auth/register')
  @Public()
  @UseGuards(SignInLimit)
  @Operation({
    summary: 'Create a practice and sign in',
    status: 201,
    answer: MeResponse,
    errors: ['email_taken', 'sign_up_closed', 'too_many_requests'],
  })
  async register(@Body() body: RegisterDto, @Req() request: FastifyRequest) {
    const created = await this.registerPractice.run(body, originOf(request));
    const answer = {
      id: created.userId,
      practiceId: created.practiceId,
      name: body.name,
      email: body.email,
      practiceName: body.practiceName,
      now: new Date().toISOString(),
      ...this.installation(),
    };
    return new HttpAnswer(201, answer, this.cookie(created.token));
  }

  @Post('auth/login')
  @Public()
  @UseGuards(SignInLimit, LocalGuard)
  @ApiBody({ type: LoginDto })
  @Operation({ summary: 'Sign in', answer: MeResponse, errors: ['wrong_credentials', 'too_many_requests'] })
  async login(@Req() request: FastifyRequest & { user: Login }) {
    const { practiceId, userId } = request.user;
    const origin = originOf(request);
    const answer = await this.signIn.open({ practiceId, userId }, origin, (uow) => me(uow));
    return new HttpAnswer(200, { ...answer.result, ...this.installation() }, this.cookie(answer.token));
  }

  @Post('auth/logout')
  @Operation({ summary: 'Sign out on this device', status: 204 })
  async logout(@Uow() uow: UnitOfWork, @CurrentSessionId() sessionId: string) {
    await uow.execute(`UPDATE sessions SET revoked_at = app_now() WHERE practice_id = $1 AND id = $2`, [
      uow.practiceId,
      sessionId,
    ]);
    return new HttpAnswer(204, undefined, { 'Set-Cookie': clearedCookie(APP_COOKIE) });
  }

  @Post('auth/forgot')
  @Public()
  @UseGuards(SignInLimit)
  @Operation({
    summary: 'Ask for a link to set a new password',
    status: 202,
    description: 'The same answer for every address.',
    errors: ['too_many_requests'],
  })
  async forgot(@Body() body: ForgotDto) {
    await this.passwordReset.request(body.email);
  }

  @Post('auth/reset')
  @Public()
  @UseGuards(SignInLimit)
  @Operation({
    summary: 'Set a new password with the emailed token',
    description: 'Signs every device out. Access tokens go on working unless `revokeTokens` says otherwise.',
    status: 204,
    errors: ['link_expired', 'too_many_requests'],
  })
  async reset(@Body() body: ResetDto) {
    await this.passwordReset.complete(body);
  }

  @Get('me')
  @AnyToken()
  @Operation({ summary: 'Who is signed in', answer: MeResponse })
  async me(@Uow() uow: UnitOfWork) {
    return { ...(await me(uow)), ...this.installation() };
  }

  @Patch('me/password')
  @OwnTransactions()
  @Operation({
    summary: 'Change the password; signs other devices out',
    description: 'Access tokens go on working unless `revokeTokens` says otherwise.',
    status: 204,
    errors: ['wrong_credentials'],
  })
  async password(@CurrentActor() actor: Actor, @CurrentSessionId() sessionId: string, @Body() body: ChangePasswordDto) {
    await this.changePassword.run(actor, sessionId, body);
  }

  private installation(): Pick<MeResponse, 'mail' | 'portalUrl'> {
    return { mail: this.config.smtpUrl ? 'smtp' : 'caught', portalUrl: this.config.portalUrl };
  }

  private cookie(token: string): Record<string, string> {
    return { 'Set-Cookie': sessionCookie(APP_COOKIE, token, { secure: this.config.appUrl.startsWith('https:') }) };
  }
}

const originOf = (request: FastifyRequest) => ({ userAgent: request.headers['user-agent'] ?? '', address: request.ip });
