import { expect, it } from '@jest/globals';
import { axisTop } from './axis-top.js';

it.each([
  [0, 400_000],
  [-5, 400_000],
  [1, 1],
  [6_508_540, 8_000_000],
  [8_707_300, 10_000_000],
  [10_000_000, 10_000_000],
  [10_000_001, 20_000_000],
  [41_000_000, 60_000_000],
])('the axis for %d reaches %d', (largest, top) => expect(axisTop(largest)).toBe(top));
