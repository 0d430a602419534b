import { describe, expect, it } from '@jest/globals';
import { inWords } from './words.js';

describe('names of programs, in words', () => {
  it.each([
    ['invoice.finalised', 'Invoice finalised'],
    ['time_entry.created', 'Time entry created'],
    ['invoiceNumberPattern', 'Invoice number pattern'],
    ['hourly_rate_minor', 'Hourly rate'],
    ['totalMinor', 'Total'],
    ['vatRegistered', 'VAT registered'],
    ['clientId', 'Client'],
    ['api_token.created', 'Access token created'],
  ])('%s → %s', (name, words) => expect(inWords(name)).toBe(words));
});
