export const APP_COOKIE = 'atlas_session';
export const PORTAL_COOKIE = 'atlas_portal';
export const SESSION_DAYS = 30;

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** A cookie that scripts cannot read and other sites cannot make the browser send. */
export function sessionCookie(name: string, token: string, options: { secure: boolean }): string {
  const secure = options.secure ? '; Secure' : '';
  return `${name}=${token}; Path=/api; HttpOnly; SameSite=Lax; Max-Age=${SESSION_DAYS * 86_400}${secure}`;
}

export const clearedCookie = (name: string): string => `${name}=; Path=/api; HttpOnly; SameSite=Lax; Max-Age=0`;
