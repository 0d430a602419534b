import { createHmac } from 'node:crypto';

export type DatabaseRole = 'atlas_app' | 'atlas_system';

/** The password of a database role: derived, so that no second secret has to be kept. */
export function rolePassword(role: DatabaseRole, sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update(`database role ${role}`).digest('hex');
}

/** The owner's address with the role's own name and password in it. */
export function roleUrl(databaseUrl: string, role: DatabaseRole, sessionSecret: string): string {
  const url = new URL(databaseUrl);
  url.username = role;
  url.password = rolePassword(role, sessionSecret);
  return url.toString();
}
