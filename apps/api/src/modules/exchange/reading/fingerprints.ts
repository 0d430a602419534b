import { hash } from 'node:crypto';

/**
 * What a row is, whatever file it stands in. Equal rows of one file are told apart by how often they have occurred, so that two equal
 * entries of a day are two, and the same file read again is the same.
 */
export function fingerprints(): (row: object) => Buffer {
  const seen = new Map<string, number>();
  return (row) => {
    const text = JSON.stringify(row).toLowerCase();
    const nth = (seen.get(text) ?? 0) + 1;
    seen.set(text, nth);
    return hash('sha256', `${text}#${nth}`, 'buffer');
  };
}
