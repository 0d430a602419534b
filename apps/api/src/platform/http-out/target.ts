import { isIP } from 'node:net';
import { isLoopbackAddress, isPublicAddress } from './addresses.js';

const URL_CHARS_MAX = 2_000;

export type Target = { ok: true; url: URL } | { ok: false; reason: string };

const no = (reason: string): Target => ({ ok: false, reason });

/** The address inside a host name that is one; brackets belong to URLs alone. */
const literalOf = (hostname: string) => hostname.replace(/^\[(.*)\]$/, '$1');

/** May this address be connected to? While the app itself runs on this machine alone, so may its receivers. */
export const mayConnect = (address: string, loopbackToo: boolean): boolean =>
  isPublicAddress(address) || (loopbackToo && isLoopbackAddress(address));

/**
 * What can be told from the address alone: https, or http to this very machine while the app runs there. Where a name leads
 * is checked when it is connected to, because it may lead somewhere else by then.
 */
export function readTarget(text: string, loopbackToo: boolean): Target {
  if (text.length > URL_CHARS_MAX) return no(`must not be longer than ${URL_CHARS_MAX} characters`);
  const url = URL.parse(text);
  if (!url || url.hostname === '') return no('must be an address such as https://example.com/hooks');
  if (url.username !== '' || url.password !== '') return no('must not hold a user name or password');
  if (url.hash !== '') return no('must not hold a #');
  const host = literalOf(url.hostname);
  const isLocal = host === 'localhost' || isLoopbackAddress(host);
  if (isLocal && !loopbackToo) return no('must not lead to this machine');
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isLocal)) return no('must begin with https://');
  if (isIP(host) !== 0 && !mayConnect(host, loopbackToo)) return no('must be reachable on the public internet');
  return { ok: true, url };
}
