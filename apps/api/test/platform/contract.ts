/** A JSON schema as the contract holds it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  example?: unknown;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  anyOf?: Schema[];
  allOf?: Schema[];
  minItems?: number;
  [keyword: string]: unknown;
}

interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  schema: Schema;
}

interface RawOperation {
  operationId: string;
  summary?: string;
  description?: string;
  security?: Array<Record<string, string[]>>;
  'x-session-only'?: boolean;
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  responses: Record<string, { description?: string; content?: Record<string, { schema: Schema }> }>;
}

export interface OpenApi {
  paths: Record<string, Record<string, RawOperation>>;
  components: { schemas: Record<string, Schema> };
}

export interface Operation {
  /** `GET /api/v1/clients/{id}` */
  name: string;
  method: string;
  template: string;
  pathParams: Parameter[];
  queryParams: Parameter[];
  body: Schema | undefined;
  responses: RawOperation['responses'];
  /** Empty on a public route. */
  security: Array<Record<string, string[]>>;
  /** What a token needs; empty: nothing, undefined: no token is let in. */
  tokenScopes: string[] | undefined;
  sessionOnly: boolean;
}

/** The contract of a running server, as it serves it. */
export class Contract {
  readonly operations: Operation[];

  constructor(readonly document: OpenApi) {
    this.operations = Object.entries(document.paths).flatMap(([template, methods]) =>
      Object.entries(methods).map(([method, raw]) => ({
        name: `${method.toUpperCase()} ${template}`,
        method: method.toUpperCase(),
        template,
        pathParams: (raw.parameters ?? []).filter((parameter) => parameter.in === 'path'),
        queryParams: (raw.parameters ?? []).filter((parameter) => parameter.in === 'query'),
        body: raw.requestBody?.content['application/json']?.schema,
        responses: raw.responses,
        security: raw.security ?? [],
        tokenScopes: raw.security?.find(({ token }) => token !== undefined)?.['token'],
        sessionOnly: raw['x-session-only'] === true,
      })),
    );
  }

  static async of(url: string): Promise<Contract> {
    return new Contract((await (await fetch(`${url}/api/openapi.json`)).json()) as OpenApi);
  }

  /** The schema itself: references followed, null left out. */
  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.document.components.schemas[schema.$ref.split('/').at(-1)!]!);
    const inner = schema.allOf?.[0] ?? schema.anyOf?.find(({ type }) => type !== 'null');
    return inner ? this.resolve(inner) : schema;
  }

  /** The operation that a path belongs to; fixed parts win over parameters. */
  find(method: string, path: string): Operation | undefined {
    const parts = path.split('?')[0]!.split('/');
    const fits = ({ template }: Operation) => {
      const wanted = template.split('/');
      return wanted.length === parts.length && wanted.every((part, at) => part.startsWith('{') || part === parts[at]);
    };
    const parameters = ({ template }: Operation) => template.split('{').length;
    return this.operations
      .filter((operation) => operation.method === method && fits(operation))
      .sort((a, b) => parameters(a) - parameters(b))[0];
  }
}

export const typesOf = (schema: Schema): string[] => [schema.type ?? []].flat();
export const isId = (schema: Schema): boolean => schema.format === 'uuid';
