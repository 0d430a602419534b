import { SESSION_DAYS } from '../../../platform/auth/cookies.js';
import { issueToken } from '../../../platform/auth/tokens.js';
import type { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface SessionOrigin {
  userAgent: string;
  address: string;
}

export interface OpenedSession {
  /** For the cookie; only its hash is stored. */
  token: string;
}

/** Signs a user in on one device. */
export async function openSession(uow: UnitOfWork, userId: string, origin: SessionOrigin): Promise<OpenedSession> {
  const { token, hash } = issueToken(uow.practiceId);
  await uow.execute(
    `INSERT INTO sessions (practice_id, user_id, token_hash, user_agent, address, expires_at)
     VALUES ($1, $2, $3, $4, $5, app_now() + make_interval(days => $6))`,
    [uow.practiceId, userId, hash, origin.userAgent.slice(0, 400), origin.address.slice(0, 64), SESSION_DAYS],
  );
  return { token };
}
