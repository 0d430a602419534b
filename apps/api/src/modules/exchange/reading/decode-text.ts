import { AppError } from '../../../platform/errors/app-error.js';

const BOM = '\uFEFF';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

interface DecodedText {
  text: string;
  encoding: TextEncoding;
}

/**
 * A file as text, whatever a spreadsheet wrote: UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, which every
 * byte is valid in. Answers which it was, so that a person can say if the guess is wrong. Throws `invalid_request` for what is no text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  if (decoded.text.includes('\0'))
    throw new AppError('invalid_request', 'This is no text. Save the list as CSV and bring that file.');
  return decoded;
}

function decode(bytes: Uint8Array): DecodedText {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: strip(new TextDecoder('utf-16le').decode(bytes)), encoding: 'utf-16le' };
  try {
    return { text: strip(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
  }
}

const strip = (text: string): string => (text.startsWith(BOM) ? text.slice(1) : text);
