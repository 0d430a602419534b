import { Visitor } from '../support/visitor.js';

export interface Made {
  id: string;
  token: string;
}

/** A program with a token of its own, and no cookie. */
export class Program extends Visitor {
  constructor(
    baseUrl: string,
    readonly id: string,
    readonly token: string,
  ) {
    super(baseUrl);
  }

  static async of(owner: Visitor, scopes: string[], more: object = {}): Promise<Program> {
    const { id, token } = await owner.ok<Made>('POST', '/api-tokens', { name: 'Export', scopes, ...more });
    return new Program(owner.baseUrl, id, token);
  }

  override call: Visitor['call'] = (method, path, options = {}) =>
    super.call(method, path, { ...options, headers: { Authorization: `Bearer ${this.token}`, ...options.headers } });
}
