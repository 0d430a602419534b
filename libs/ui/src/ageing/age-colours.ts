export type AgeScale = 'wip' | 'debtors';

/** The last bucket of both scales is the darkest. */
const COLOURS: Record<AgeScale, readonly string[]> = {
  wip: ['var(--age-0)', 'var(--age-2)', 'var(--age-3)', 'var(--age-5)'],
  debtors: ['var(--age-0)', 'var(--age-1)', 'var(--age-2)', 'var(--age-3)', 'var(--age-4)', 'var(--age-5)'],
};

export const ageColour = (scale: AgeScale, bucket: number): string => COLOURS[scale][bucket] ?? 'var(--age-5)';

/** The buckets of the domain, in words. */
const LABELS: Record<AgeScale, readonly string[]> = {
  wip: ['0–30 days', '31–60', '61–90', '91 and older'],
  debtors: ['Not yet due', '1–30 days', '31–60', '61–90', '91–120', '121 and older'],
};

export const ageLabels = (scale: AgeScale): readonly string[] => LABELS[scale];
