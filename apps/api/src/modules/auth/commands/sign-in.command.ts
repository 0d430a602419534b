import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { verifyPassword } from '../passwords.js';
import { loginByEmail, type Login } from '../queries/login-by-email.query.js';
import { openSession, type OpenedSession, type SessionOrigin } from './open-session.command.js';

@Injectable()
export class SignInCommand {
  constructor(private readonly database: Database) {}

  /** Unknown address and wrong password answer alike, in text and time: `wrong_credentials`. */
  async verify(email: string, password: string): Promise<Login> {
    const login = await loginByEmail(this.database, email);
    const fits = await verifyPassword(login?.passwordHash, password);
    if (!login || !fits)
      throw new AppError('wrong_credentials', 'Email or password is wrong. Check both, or use "Forgot password".');
    return login;
  }

  /** Opens a session and reads, in the same transaction, what the answer shows. */
  open<T>(
    login: { practiceId: string; userId: string },
    origin: SessionOrigin,
    read: (uow: UnitOfWork) => Promise<T>,
  ): Promise<OpenedSession & { result: T }> {
    const actor = { kind: 'user', practiceId: login.practiceId, id: login.userId } as const;
    return this.database.transaction(actor, async (uow) => ({
      ...(await openSession(uow, login.userId, origin)),
      result: await read(uow),
    }));
  }
}
