import { applyDecorators, HttpCode, type Type } from '@nestjs/common';
import { ApiExtraModels, ApiHeader, ApiOperation, ApiProperty, ApiResponse, getSchemaPath } from '@nestjs/swagger';
import { ERROR_CODES, type ErrorCode } from '../errors/error-codes.js';

class FieldProblemModel {
  @ApiProperty({
    type: String,
    description: 'JSON pointer into the body, or the name of the query parameter.',
    example: '/minutes',
  })
  pointer!: string;

  @ApiProperty({ type: String, description: 'What is wrong with it.', example: 'must not be greater than 1440' })
  detail!: string;
}

/** RFC 9457 problem document. */
export class Problem {
  @ApiProperty({ type: String, example: 'about:blank' }) type!: string;
  @ApiProperty({ type: String, example: 'Not found' }) title!: string;
  @ApiProperty({ type: 'integer', example: 404 }) status!: number;
  @ApiProperty({
    type: String,
    enum: Object.keys(ERROR_CODES).sort(),
    description: 'Stable, for programs.',
    example: 'not_found',
  })
  code!: string;
  @ApiProperty({ type: String, description: 'What happened and what to do, for people.' }) detail!: string;
  @ApiProperty({ type: String, description: 'Quote this when asking for help.' }) requestId!: string;
  @ApiProperty({ type: FieldProblemModel, isArray: true }) errors!: FieldProblemModel[];
}

interface OperationOptions {
  summary: string;
  description?: string;
  /** Success status; 200 unless said. */
  status?: number;
  /** Response class; absent = no body. */
  answer?: Type;
  /** The answer is `{items, nextCursor}` of `answer`. */
  list?: boolean;
  /** Media type of a binary answer, or those that it may have. */
  binary?: string | string[];
  /** Further success statuses, by what they mean: with the same body, except 204, and 202 of a file that is not there yet. */
  also?: Record<number, string>;
  errors?: ErrorCode[];
}

const page = (answer: Type) => ({
  type: 'object' as const,
  required: ['items', 'nextCursor'],
  properties: {
    items: { type: 'array' as const, items: { $ref: getSchemaPath(answer) } },
    nextCursor: {
      type: 'string' as const,
      nullable: true,
      description: 'Pass as `cursor` for the next page; null on the last.',
    },
  },
});

function contentOf(o: OperationOptions) {
  if (o.binary) {
    const schema = { type: 'string' as const, format: 'binary' };
    return { content: Object.fromEntries([o.binary].flat().map((type) => [type, { schema }])) };
  }
  if (!o.answer) return {};
  return { schema: o.list ? page(o.answer) : { $ref: getSchemaPath(o.answer) } };
}

const hasBody = (status: number, { binary }: OperationOptions) => status !== 204 && !(status === 202 && binary);

/** Declares a route's status, answer and errors, once, for the server and for the OpenAPI document. */
export function Operation(o: OperationOptions): MethodDecorator {
  const status = o.status ?? 200;
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of [...(o.errors ?? []), 'invalid_request' as const]) {
    const list = byStatus.get(ERROR_CODES[code].status) ?? [];
    byStatus.set(ERROR_CODES[code].status, [...list, code]);
  }
  return applyDecorators(
    HttpCode(status),
    ApiOperation({ summary: o.summary, ...(o.description ? { description: o.description } : {}) }),
    ApiExtraModels(Problem, ...(o.answer ? [o.answer] : [])),
    ApiResponse({ status, description: 'Done', ...contentOf(o) }),
    ...Object.entries(o.also ?? {}).map(([also, description]) =>
      ApiResponse({ status: Number(also), description, ...(hasBody(Number(also), o) ? contentOf(o) : {}) }),
    ),
    ...[...byStatus].map(([errorStatus, codes]) =>
      ApiResponse({
        status: errorStatus,
        description: codes.map((code) => `\`${code}\`: ${ERROR_CODES[code].title}`).join('; '),
        content: { 'application/problem+json': { schema: { $ref: getSchemaPath(Problem) } } },
      }),
    ),
  );
}

/** The version read may come as a header instead of in the body. */
export const VersionHeader = () =>
  ApiHeader({ name: 'If-Match', required: false, description: 'The version read, e.g. "3".' });
