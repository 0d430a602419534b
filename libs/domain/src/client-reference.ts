import { DomainError } from './errors.js';
import { latinLetters } from './latin-letters.js';

/** Longest reference: what South African banks print on a statement. */
export const CLIENT_REFERENCE_MAX_LENGTH = 20;

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const LEGAL_FORMS = new Set(['PTY', 'LTD', 'LIMITED', 'CC', 'INC', 'NPC', 'NPO', 'RF', 'THE']);

/** Upper case, without hyphens and spaces: two references that are equal so are the same. */
export function normaliseReference(text: string): string {
  return text.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, '');
}

/**
 * ISO 7064 MOD 37,36: one character, 0–9 A–Z, that reveals any wrong character and nearly all swapped neighbours.
 * @param payload A–Z and 0–9; hyphens and spaces do not count
 * @throws invalid_reference
 */
export function checkCharacter(payload: string): string {
  let product = 36;
  const characters = normaliseReference(payload);
  if (characters === '') throw new DomainError('invalid_reference', 'A reference cannot be empty.');
  for (const character of characters) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new DomainError('invalid_reference', 'A reference holds only A to Z and 0 to 9.');
    const sum = (product + value) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

/** Four letters that remind of the name: up to three of its first word, then first letters of the others. */
function mnemonic(name: string): string {
  const plain = latinLetters(name);
  const all = plain.match(/[A-Z]+/g) ?? [];
  const words = all.filter((word) => !LEGAL_FORMS.has(word));
  const [first = '', ...others] = words.length > 0 ? words : all;
  const initials = others.map((word) => word.charAt(0)).join('');
  const letters = first.slice(0, 3) + initials;
  return (letters.length >= 4 ? letters : first.slice(0, 4 - initials.length) + initials).slice(0, 4).padEnd(4, 'X');
}

/**
 * A client's EFT reference, short and stable: name, sequence, check character, as in `KARB-1042-9`.
 * @param sequence the client's own number in the practice, 1–9999999999
 * @throws invalid_reference
 */
export function makeClientReference(name: string, sequence: number): string {
  if (!Number.isSafeInteger(sequence) || sequence < 1 || sequence > 9_999_999_999) {
    throw new DomainError('invalid_reference', 'The number of a client counts from 1.');
  }
  const payload = `${mnemonic(name)}-${String(sequence).padStart(4, '0')}`;
  return `${payload}-${checkCharacter(payload)}`;
}

/** True when the last character checks the ones before it; hyphens, spaces and case do not count. */
export function isValidClientReference(text: string): boolean {
  const reference = normaliseReference(text);
  if (text.length > CLIENT_REFERENCE_MAX_LENGTH || !/^[0-9A-Z]{2,20}$/.test(reference)) return false;
  return checkCharacter(reference.slice(0, -1)) === reference.slice(-1);
}
