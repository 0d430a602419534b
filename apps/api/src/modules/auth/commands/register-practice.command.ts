import { Inject, Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { audit } from '../../../platform/audit/audit.js';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Database } from '../../../platform/database/database.js';
import type { PracticeSettings } from '../../../platform/database/practice-settings.js';
import { AppError } from '../../../platform/errors/app-error.js';
import { violates } from '../../../platform/errors/database-problems.js';
import { hashPassword } from '../passwords.js';
import { openSession, type OpenedSession, type SessionOrigin } from './open-session.command.js';

export interface RegisterPractice {
  practiceName: string;
  name: string;
  email: string;
  password: string;
}

const NEW_PRACTICE: PracticeSettings = {
  name: '',
  currency: 'ZAR',
  timezone: 'Africa/Johannesburg',
  locale: 'en-ZA',
  vatRegistered: false,
  vatRateBps: 1500,
  pricesIncludeVat: false,
  paymentTermsDays: 14,
  rounding: { incrementMinutes: 1, mode: 'nearest' },
  lockDate: null,
  maxTimerHours: 10,
};

/** Creates a practice with its first user, signed in. Throws `sign_up_closed` or `email_taken`. */
@Injectable()
export class RegisterPracticeCommand {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async run(
    input: RegisterPractice,
    origin: SessionOrigin,
  ): Promise<OpenedSession & { practiceId: string; userId: string }> {
    await this.assertOpen();
    const passwordHash = await hashPassword(input.password);
    const practiceId = uuidv7();
    const userId = uuidv7();
    try {
      const session = await this.database.transaction(
        { kind: 'user', practiceId, id: userId },
        async (uow) => {
          await uow.execute(`INSERT INTO practices (practice_id, name, email) VALUES ($1, $2, $3)`, [
            practiceId,
            input.practiceName,
            input.email,
          ]);
          await uow.execute(
            `INSERT INTO users (practice_id, id, email, name, password_hash) VALUES ($1, $2, $3, $4, $5)`,
            [practiceId, userId, input.email, input.name, passwordHash],
          );
          await audit(uow, {
            action: 'practice.created',
            entity: 'practice',
            entityId: practiceId,
            after: { name: input.practiceName },
          });
          return openSession(uow, userId, origin);
        },
        { newPractice: NEW_PRACTICE },
      );
      return { ...session, practiceId, userId };
    } catch (error) {
      if (!violates(error, 'users_email_once')) throw error;
      throw new AppError('email_taken', 'This email address already has a login. Sign in, or use "Forgot password".', {
        errors: [{ pointer: '/email', detail: 'already has a login' }],
      });
    }
  }

  private async assertOpen(): Promise<void> {
    const { signUp } = this.config;
    if (signUp === 'open') return;
    const taken =
      signUp === 'closed' || (await this.database.acrossPractices(`SELECT 1 FROM users LIMIT 1`)).length > 0;
    if (taken) throw new AppError('sign_up_closed', 'This installation does not take new practices. Ask its owner.');
  }
}
