import { Inject, Injectable } from '@nestjs/common';
import type { Authenticator } from '../../platform/auth/authenticator.js';
import { CONFIG, type Config } from '../../platform/config/config.js';

/** The portal's server knows nobody by name yet: its routes are opened by the links that were mailed. */
@Injectable()
export class PortalAuthenticator implements Authenticator {
  readonly allowedOrigins: readonly string[];

  constructor(@Inject(CONFIG) config: Config) {
    this.allowedOrigins = config.portalOrigins;
  }

  authenticate(): Promise<undefined> {
    return Promise.resolve(undefined);
  }
}
