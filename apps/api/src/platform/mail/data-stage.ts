import { PassThrough, type Readable } from 'node:stream';

/**
 * Tells when the message itself begins to leave. nodemailer reports a connection that broke after DATA like one that was refused;
 * but it pipes the message only once the server has answered DATA, so the pipe is the moment from which nobody knows.
 */
export class DataStage {
  hasBegun = false;

  /** For `MimeNode.processFunc`: passes the message through. */
  readonly watch = (message: Readable): Readable => {
    const watched = new WatchedMessage(() => (this.hasBegun = true));
    message.once('error', (error) => watched.destroy(error));
    return message.pipe(watched);
  };
}

class WatchedMessage extends PassThrough {
  constructor(private readonly onPiped: () => void) {
    super();
  }

  override pipe<T extends NodeJS.WritableStream>(destination: T, options?: { end?: boolean }): T {
    this.onPiped();
    return super.pipe(destination, options);
  }
}
