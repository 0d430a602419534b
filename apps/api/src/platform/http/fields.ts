import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { isDate, isTimeZone } from '@atlasos/domain';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsInt,
  IsISO8601,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';

/**
 * One decorator a field: it validates the request and documents the contract at once.
 * Responses use the same decorators; there only the documentation has an effect.
 */
interface FieldOptions {
  description: string;
  example?: unknown;
  /** May be left out. */
  optional?: boolean;
  /** May be null. */
  nullable?: boolean;
  default?: unknown;
  readOnly?: boolean;
}

const AMOUNT_MAX = 10_000_000_000_000;

function field(options: FieldOptions, schema: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const presence = options.optional
    ? // PATCH bodies distinguish "left out" from null, so null only passes where it has a meaning.
      [ValidateIf((_, value) => value !== undefined && !(options.nullable && value === null))]
    : options.nullable
      ? [ValidateIf((_, value) => value !== null)]
      : [];
  const documented = {
    ...schema,
    description: options.description,
    required: !options.optional,
    ...(options.nullable ? { nullable: true } : {}),
    ...(options.example === undefined ? {} : { example: options.example }),
    ...(options.default === undefined ? {} : { default: options.default }),
    ...(options.readOnly ? { readOnly: true } : {}),
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(documented), ...presence, ...checks);
}

export const TextField = (o: FieldOptions & { max: number; min?: number; pattern?: RegExp; trim?: boolean }) =>
  field(
    o,
    {
      type: String,
      maxLength: o.max,
      ...(o.min ? { minLength: o.min } : {}),
      ...(o.pattern ? { pattern: o.pattern.source } : {}),
    },
    ...(o.trim === false
      ? []
      : [Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value))]),
    IsString(),
    MaxLength(o.max),
    ...(o.min ? [MinLength(o.min)] : []),
    ...(o.pattern ? [Matches(o.pattern)] : []),
  );

/** One text of up to ten lines. */
export const AddressField = (o: FieldOptions) =>
  field(
    o,
    { type: String, maxLength: 1000 },
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.replace(/\r\n?/g, '\n').trim() : value,
    ),
    IsString(),
    MaxLength(1000),
    ValidateBy({
      name: 'tenLines',
      validator: {
        validate: (value) => typeof value === 'string' && value.split('\n').length <= 10,
        defaultMessage: () => 'must have at most 10 lines',
      },
    }),
  );

export const EmailField = (o: FieldOptions) =>
  field(
    { example: 'lerato@maseko.example', ...o },
    { type: String, format: 'email', maxLength: 254 },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.trim() : value)),
    MaxLength(254),
    IsEmail({ allow_utf8_local_part: false }, { message: 'must be an email address' }),
  );

export const IdField = (o: FieldOptions) =>
  field(
    { example: '0199b3a4-7c1e-7b60-9d2f-2f1a5b7c9e10', ...o },
    { type: String, format: 'uuid' },
    IsUUID(),
    Lowercase(),
  );

export const IdsField = (o: FieldOptions & { max: number; min?: number }) =>
  field(
    o,
    {
      type: 'array',
      items: { type: 'string', format: 'uuid' },
      maxItems: o.max,
      ...(o.min ? { minItems: o.min } : {}),
    } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(o.max),
    ...(o.min ? [ArrayMinSize(o.min)] : []),
    IsUUID(undefined, { each: true }),
  );

const Lowercase = () =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value));

/** An impossible date and one outside 1990–2100 are refused. */
export const DateField = (o: FieldOptions) =>
  field(
    { example: '2026-11-26', ...o },
    { type: String, format: 'date' },
    ValidateBy({
      name: 'localDate',
      validator: { validate: isDate, defaultMessage: () => 'must be a date such as 2026-11-26, from 1990 to 2100' },
    }),
  );

export const InstantField = (o: FieldOptions) =>
  field(
    { example: '2026-11-26T12:06:00Z', ...o },
    { type: String, format: 'date-time' },
    IsISO8601({ strict: true, strictSeparator: true }, { message: 'must be an instant such as 2026-11-26T12:06:00Z' }),
    Matches(/(Z|[+-]\d\d:\d\d)$/, { message: 'must say its offset: Z or +02:00' }),
    ValidateBy({
      name: 'instantRange',
      validator: {
        validate: (value) => typeof value === 'string' && isDate(value.slice(0, 10)),
        defaultMessage: () => 'must be from 1990 to 2100',
      },
    }),
  );

/** Money: integer minor units (cents). */
export const MinorField = (o: FieldOptions & { min?: number; max?: number }) =>
  IntField({ example: 123450, min: 0, max: AMOUNT_MAX, ...o });

export const IntField = (o: FieldOptions & { min: number; max: number }) =>
  field(o, { type: 'integer', minimum: o.min, maximum: o.max }, IsInt(), Min(o.min), Max(o.max));

export const FlagField = (o: FieldOptions) => field(o, { type: Boolean }, IsBoolean());

export const ChoiceField = <T extends string | number>(choices: readonly T[], o: FieldOptions) =>
  field(
    o,
    { enum: [...choices], type: typeof choices[0] === 'number' ? 'integer' : 'string' } as ApiPropertyOptions,
    IsIn([...choices]),
  );

export const TimezoneField = (o: FieldOptions) =>
  field(
    { example: 'Africa/Johannesburg', ...o },
    { type: String },
    ValidateBy({
      name: 'timezone',
      validator: {
        validate: (v) => typeof v === 'string' && isTimeZone(v),
        defaultMessage: () => 'must be an IANA time zone',
      },
    }),
  );

/** A nested object. Nest tells a lazy type by the function's name, which is why it is wrapped. */
export const ObjectField = (type: () => new () => object, o: FieldOptions) =>
  field(o, { type: () => type() } as ApiPropertyOptions, Type(type), ValidateNested(), IsPlainObject());

/** An object of an answer whose properties depend on what it tells of. */
export const FactsField = (o: FieldOptions) =>
  field(o, { type: 'object', additionalProperties: true } as ApiPropertyOptions);

/** A list of nested objects. */
export const ListField = (type: () => new () => object, o: FieldOptions & { max: number; min?: number }) =>
  field(
    o,
    { type: () => type(), isArray: true, maxItems: o.max } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(o.max),
    ...(o.min ? [ArrayMinSize(o.min)] : []),
    Type(type),
    ValidateNested({ each: true }),
    HoldsPlainObjects(),
  );

export const TextsField = (
  o: FieldOptions & { minItems?: number; maxItems: number; max: number; choices?: readonly string[] },
) =>
  field(
    o,
    {
      type: 'array',
      maxItems: o.maxItems,
      ...(o.minItems ? { minItems: o.minItems } : {}),
      items: { type: 'string', maxLength: o.max, ...(o.choices ? { enum: [...o.choices] } : {}) },
    } as ApiPropertyOptions,
    IsArray(),
    ArrayMaxSize(o.maxItems),
    ...(o.minItems ? [ArrayMinSize(o.minItems)] : []),
    IsString({ each: true }),
    MaxLength(o.max, { each: true }),
    ...(o.choices ? [IsIn([...o.choices], { each: true })] : []),
  );

const isPlainObject = (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value);

const IsPlainObject = () =>
  ValidateBy({ name: 'object', validator: { validate: isPlainObject, defaultMessage: () => 'must be an object' } });

/** `ValidateNested` looks inside a list within the list, and finds nothing wrong with an empty one. */
const HoldsPlainObjects = () =>
  ValidateBy({
    name: 'objects',
    validator: {
      validate: (value) => !Array.isArray(value) || value.every(isPlainObject),
      defaultMessage: () => 'must hold objects only',
    },
  });

/** Query parameters arrive as text: these turn them into what the field decorators above expect. */
export const FromQueryInt = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' && /^-?\d{1,15}$/.test(value) ? Number(value) : value,
  );
export const FromQueryFlag = () =>
  Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value));
