import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import 'reflect-metadata';

// Where @nestjs/swagger keeps what it knows of a class; its own PartialType reads the same two.
const NAMES = 'swagger/apiModelPropertiesArray';
const PROPERTY = 'swagger/apiModelProperties';

/** For an answer that takes its fields over from a request: what may be left out there is always present here. */
export function AllPresent(): ClassDecorator {
  return (target) => {
    const prototype = target.prototype as object;
    for (const name of (Reflect.getMetadata(NAMES, prototype) as string[]).map((key) => key.slice(1))) {
      const known = Reflect.getMetadata(PROPERTY, prototype, name) as ApiPropertyOptions;
      ApiProperty({ ...known, required: true } as ApiPropertyOptions)(prototype, name);
    }
  };
}
