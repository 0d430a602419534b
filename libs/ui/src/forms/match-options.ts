export interface Option {
  id: string;
  label: string;
  /** Quiet, after the label; searched too. */
  detail?: string;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** 0 at the start of the label, 1 at the start of a word, 2 inside, 3 in the detail; undefined for no match. */
function rank(option: Option, wanted: string): number | undefined {
  const label = plain(option.label);
  if (label.startsWith(wanted)) return 0;
  const at = label.indexOf(wanted);
  if (at > 0) return label.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(wanted)) ? 1 : 2;
  return option.detail && plain(option.detail).includes(wanted) ? 3 : undefined;
}

/** What fits the text, best first; without a text the recent ones first. Every word typed has to occur. */
export function matchOptions<T extends Option>(
  options: readonly T[],
  text: string,
  recentIds: readonly string[] = [],
): T[] {
  const words = plain(text.trim()).split(/\s+/).filter(Boolean);
  const recency = (option: T): number => {
    const at = recentIds.indexOf(option.id);
    return at < 0 ? recentIds.length : at;
  };
  return options
    .flatMap((option) => {
      const ranks = words.map((word) => rank(option, word));
      return ranks.includes(undefined) ? [] : [{ option, rank: Math.max(0, ...(ranks as number[])) }];
    })
    .sort((a, b) => a.rank - b.rank || recency(a.option) - recency(b.option))
    .map(({ option }) => option);
}
