/** A controller's answer with a status or headers of its own; plain values take the route's declared status. */
export class HttpAnswer<T = unknown> {
  constructor(
    readonly status: number,
    readonly body: T,
    readonly headers: Record<string, string> = {},
  ) {}
}
