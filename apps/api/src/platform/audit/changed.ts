type Facts = Record<string, unknown>;

/** What differs between two readings of a record, for its audit row. Versions always differ and say nothing. */
export function changed(before: object, after: object): { before: Facts; after: Facts } {
  const [old, fresh] = [before as Facts, after as Facts];
  const keys = Object.keys(fresh).filter(
    (key) => key !== 'version' && JSON.stringify(old[key]) !== JSON.stringify(fresh[key]),
  );
  const pick = (facts: Facts) => Object.fromEntries(keys.map((key) => [key, facts[key]]));
  return { before: pick(old), after: pick(fresh) };
}
