/** How a locale writes numbers. Our own table: `Intl` data differs between Node and browsers, a PDF and a page may not. */
export interface NumberStyle {
  /** between groups of three digits */
  group: string;
  /** between units and decimals */
  decimal: string;
  /** currency after the amount: 9,50 € */
  symbolAfter: boolean;
}

/** U+00A0; the narrow U+202F is missing from the fonts that documents are drawn with. */
export const NO_BREAK_SPACE = '\u00a0';
/** U+2212, as wide as a digit */
export const MINUS = '\u2212';

const SPACE_COMMA: NumberStyle = { group: NO_BREAK_SPACE, decimal: ',', symbolAfter: false };
const SPACE_COMMA_AFTER: NumberStyle = { ...SPACE_COMMA, symbolAfter: true };
const COMMA_DOT: NumberStyle = { group: ',', decimal: '.', symbolAfter: false };
const DOT_COMMA: NumberStyle = { group: '.', decimal: ',', symbolAfter: false };
const DOT_COMMA_AFTER: NumberStyle = { ...DOT_COMMA, symbolAfter: true };
const APOSTROPHE_DOT: NumberStyle = { group: '\u2019', decimal: '.', symbolAfter: false };

const BY_LOCALE: Readonly<Record<string, NumberStyle>> = {
  'en-ZA': SPACE_COMMA,
  'de-CH': APOSTROPHE_DOT,
  'de-LI': APOSTROPHE_DOT,
  'it-CH': APOSTROPHE_DOT,
  'de-AT': { ...SPACE_COMMA },
  'es-MX': COMMA_DOT,
  'es-US': COMMA_DOT,
  'pt-PT': SPACE_COMMA_AFTER,
};

// prettier-ignore
const BY_LANGUAGE: Readonly<Record<string, NumberStyle>> = {
  af: SPACE_COMMA,
  nb: SPACE_COMMA_AFTER, nn: SPACE_COMMA_AFTER, no: SPACE_COMMA_AFTER, sv: SPACE_COMMA_AFTER, fi: SPACE_COMMA_AFTER,
  fr: SPACE_COMMA_AFTER, pl: SPACE_COMMA_AFTER, cs: SPACE_COMMA_AFTER, sk: SPACE_COMMA_AFTER, hu: SPACE_COMMA_AFTER,
  ru: SPACE_COMMA_AFTER, uk: SPACE_COMMA_AFTER, bg: SPACE_COMMA_AFTER, lt: SPACE_COMMA_AFTER, lv: SPACE_COMMA_AFTER,
  et: SPACE_COMMA_AFTER,
  de: DOT_COMMA_AFTER, es: DOT_COMMA_AFTER, it: DOT_COMMA_AFTER, da: DOT_COMMA_AFTER, el: DOT_COMMA_AFTER,
  hr: DOT_COMMA_AFTER, ro: DOT_COMMA_AFTER, sl: DOT_COMMA_AFTER, sr: DOT_COMMA_AFTER,
  nl: DOT_COMMA, pt: DOT_COMMA, tr: DOT_COMMA, id: DOT_COMMA,
};

/**
 * Number style of a BCP 47 tag such as `en-ZA`; by language where the region is unknown, else `1,234.56`.
 */
export function numberStyle(locale: string): NumberStyle {
  const [language = '', ...rest] = locale.split(/[-_]/);
  const region = rest.find((part) => /^[A-Za-z]{2}$/.test(part));
  const exact = region ? BY_LOCALE[`${language.toLowerCase()}-${region.toUpperCase()}`] : undefined;
  return exact ?? BY_LANGUAGE[language.toLowerCase()] ?? COMMA_DOT;
}

/** Digits in groups of three. `digits` holds nothing but digits. */
export function groupDigits(digits: string, group: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, group);
}
