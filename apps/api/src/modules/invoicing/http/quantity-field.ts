import { quantityThousandths } from '@atlasos/domain';
import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy, ValidateIf } from 'class-validator';

function isQuantity(value: unknown): boolean {
  if (typeof value !== 'number') return false;
  try {
    return quantityThousandths(value) > 0;
  } catch {
    return false;
  }
}

/** A number above 0 with at most three decimals. */
export const QuantityField = (o: { description: string; optional?: boolean; nullable?: boolean }) =>
  applyDecorators(
    ApiProperty({
      type: Number,
      description: o.description,
      minimum: 0.001,
      maximum: 999_999_999,
      multipleOf: 0.001,
      example: 2.5,
      required: !o.optional,
      ...(o.nullable ? { nullable: true } : {}),
    }),
    ValidateIf((_, value) => value !== undefined),
    ValidateBy({
      name: 'quantity',
      validator: { validate: isQuantity, defaultMessage: () => 'must be above 0 with at most three decimals' },
    }),
  );
