/** A place inside this app to go back to; anything that could lead elsewhere is dropped. */
export function innerPath(value: unknown): string | undefined {
  return typeof value === 'string' && /^\/(?![/\\])/.test(value) ? value : undefined;
}
