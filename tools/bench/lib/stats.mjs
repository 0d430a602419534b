/** Of any numbers, in any order. */
export function median(values) {
  return quantile(values, 0.5);
}

export function quantile(values, q) {
  const sorted = [...values].sort((a, b) => a - b);
  if (sorted.length === 0) return Number.NaN;
  const at = (sorted.length - 1) * q;
  const below = Math.floor(at);
  return sorted[below] + (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]) * (at - below);
}

/**
 * How a cost grows: the exponent e of cost ~ size^e, as the median of the slopes between all pairs of points on
 * logarithmic scales (Theil–Sen), which a few disturbed measurements cannot move.
 *
 * @param {Array<{ size: number, cost: number }>} points
 */
export function growthExponent(points) {
  const slopes = points.flatMap((a, i) =>
    points
      .slice(i + 1)
      .filter((b) => b.size !== a.size)
      .map((b) => Math.log(b.cost / a.cost) / Math.log(b.size / a.size)),
  );
  return median(slopes);
}

/** In an order that is as good as random and the same each time. */
export function shuffled(values, seed = 1) {
  let state = seed;
  const next = () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
  return values
    .map((value) => ({ value, key: next() }))
    .sort((a, b) => a.key - b.key)
    .map(({ value }) => value);
}
