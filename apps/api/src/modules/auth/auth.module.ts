import { Module } from '@nestjs/common';
import { PassportModule } from '@nestjs/passport';
import { ChangePasswordCommand } from './commands/change-password.command.js';
import { PasswordResetCommand } from './commands/password-reset.command.js';
import { RegisterPracticeCommand } from './commands/register-practice.command.js';
import { SignInCommand } from './commands/sign-in.command.js';
import { ApiTokensController } from './http/api-tokens.controller.js';
import { AuthController } from './http/auth.controller.js';
import { LocalStrategy } from './http/local.strategy.js';

@Module({
  imports: [PassportModule],
  controllers: [AuthController, ApiTokensController],
  providers: [RegisterPracticeCommand, SignInCommand, ChangePasswordCommand, PasswordResetCommand, LocalStrategy],
})
export class AuthModule {}
