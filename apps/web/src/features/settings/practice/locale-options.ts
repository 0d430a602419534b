import type { Option } from '@atlasos/ui';

const LOCALES = [
  'en-ZA',
  'af-ZA',
  'en-AU',
  'en-BW',
  'en-CA',
  'en-GB',
  'en-IE',
  'en-IN',
  'en-KE',
  'en-NA',
  'en-NZ',
  'en-US',
  'da-DK',
  'de-AT',
  'de-CH',
  'de-DE',
  'es-ES',
  'fi-FI',
  'fr-BE',
  'fr-CH',
  'fr-FR',
  'it-IT',
  'ja-JP',
  'nb-NO',
  'nl-BE',
  'nl-NL',
  'pl-PL',
  'pt-BR',
  'pt-PT',
  'sv-SE',
];

/** Ways of writing numbers that people choose from, with the present one whatever it is. */
export function localeOptions(present: string): Option[] {
  const names = new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' });
  const codes = LOCALES.includes(present) ? LOCALES : [present, ...LOCALES];
  return codes.map((code) => ({ id: code, label: names.of(code) ?? code, detail: code }));
}
