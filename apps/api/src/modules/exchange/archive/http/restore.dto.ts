import { IntField } from '../../../../platform/http/fields.js';

const COUNT_MAX = 1_000_000_000_000;

export class RestoredResponse {
  @IntField({ description: 'Records that came back.', min: 0, max: COUNT_MAX, example: 48210 }) rows!: number;
  @IntField({ description: 'PDFs among them.', min: 0, max: COUNT_MAX, example: 312 }) pdfs!: number;
}
