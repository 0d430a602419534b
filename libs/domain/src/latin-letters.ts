/** Letters that Unicode does not take apart into a base letter and a mark. */
const STROKED: Record<string, string> = {
  Ł: 'L',
  Đ: 'D',
  Ø: 'O',
  Æ: 'AE',
  Œ: 'OE',
  Þ: 'TH',
  Ð: 'D',
  ẞ: 'SS',
  Ħ: 'H',
  Ŧ: 'T',
};

const GREEK = 'Α A Β B Γ G Δ D Ε E Ζ Z Η I Θ TH Ι I Κ K Λ L Μ M Ν N Ξ X Ο O Π P Ρ R Σ S Τ T Υ Y Φ F Χ CH Ψ PS Ω O';
const CYRILLIC =
  'А A Б B В V Г G Д D Е E Ж ZH З Z И I К K Л L М M Н N О O П P Р R С S Т T У U Ф F Х KH Ц TS Ч CH Ш SH Щ SHCH Ы Y Э E Ю YU Я YA І I Є YE';

const pairs = (text: string): Array<[string, string]> => {
  const words = text.split(' ');
  return words.flatMap((word, index) => (index % 2 === 0 ? [[word, words[index + 1] ?? ''] as [string, string]] : []));
};

const LATIN = new Map([...Object.entries(STROKED), ...pairs(GREEK), ...pairs(CYRILLIC)]);

/** The text in A to Z as far as its letters have an equal there: Ł is L, Ж is ZH. Upper case; other characters stay. */
export function latinLetters(text: string): string {
  const plain = text.toUpperCase().normalize('NFD').replace(/\p{M}/gu, '');
  return Array.from(plain, (character) => LATIN.get(character) ?? character).join('');
}
