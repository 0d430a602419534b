import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { SignInCommand } from '../commands/sign-in.command.js';

@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly signIn: SignInCommand) {
    super({ usernameField: 'email', passwordField: 'password' });
  }

  validate(email: string, password: string) {
    return this.signIn.verify(email, password);
  }
}
