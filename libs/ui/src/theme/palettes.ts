import type { MantineColorsTuple } from '@mantine/core';

export const pine: MantineColorsTuple = [
  '#eff6f3',
  '#e2eeea',
  '#c4ddd4',
  '#9bcbbb',
  '#67cdb0',
  '#3aa78c',
  '#1f8470',
  '#146c5e',
  '#0f5c50',
  '#0a433a',
];

export const gray: MantineColorsTuple = [
  '#fafbf9',
  '#f4f6f3',
  '#eef1ed',
  '#e2e7e2',
  '#c7cfc9',
  '#89958e',
  '#5f6d66',
  '#44524c',
  '#2a3832',
  '#13201c',
];

export const dark: MantineColorsTuple = [
  '#e9f0ec',
  '#b3c1bb',
  '#8b9a94',
  '#5f7068',
  '#3a4a44',
  '#22302b',
  '#16211d',
  '#111a17',
  '#0c1311',
  '#0a100e',
];
