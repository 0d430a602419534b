/** Invisible characters that steer direction or joining, and what no text should hold: they print nothing. */
const INVISIBLE = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\u{e0000}-\u{e007f}]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** Tabs and every kind of space but the no-break one: one plain space. Vertical ones end a line. */
const SPACES = /[\t\u1680\u2000-\u200a\u205f\u3000]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g;

/**
 * Text as it can be printed: composed (NFC), line ends as `\n`, without control characters, bidirectional overrides or
 * lone surrogates. `keepLines: false` makes it one line.
 */
export function cleanText(text: string, keepLines = true): string {
  const clean = text
    .replace(LONE_SURROGATES, '\ufffd')
    .normalize('NFC')
    .replace(LINE_ENDS, '\n')
    .replace(SPACES, ' ')
    .replace(/\u202f/g, '\u00a0')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '');
  return keepLines ? clean : clean.replace(/\s*\n\s*/g, ' ');
}
