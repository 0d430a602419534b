export const APP_COOKIE = 'atlas_session';
export const PORTAL_COOKIE = 'atlas_portal';
/** Remembers which browser asked for a sign-in link, until the link has been used. */
export const PORTAL_BROWSER_COOKIE = 'atlas_portal_browser';
export const SESSION_DAYS = 30;

export function readCookie(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** A cookie that scripts cannot read and other sites cannot make the browser send. */
export function sessionCookie(
  name: string,
  token: string,
  { secure, seconds = SESSION_DAYS * 86_400 }: { secure: boolean; seconds?: number },
): string {
  return `${name}=${token}; Path=/api; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
}

export const clearedCookie = (name: string): string => `${name}=; Path=/api; HttpOnly; SameSite=Lax; Max-Age=0`;
