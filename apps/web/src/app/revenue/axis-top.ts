const STEPS = [1, 2, 4, 6, 8, 10];

/** The top of an axis with four lines of round figures: 98 400,00 → 100 000,00. Minor units; never zero. */
export function axisTop(largestMinor: number): number {
  if (largestMinor <= 0) return 400_000;
  const power = 10 ** Math.floor(Math.log10(largestMinor));
  const step = STEPS.find((each) => each * power >= largestMinor) ?? 10;
  return step * power;
}
