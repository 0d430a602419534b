import { ActionIcon } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { openPalette } from '../palette/palette-state.js';

/** On a phone, where there is no sidebar with its field. */
export const SearchButton = () => (
  <ActionIcon aria-label="Search or do anything" onClick={openPalette}>
    <IconSearch size={22} stroke={1.7} />
  </ActionIcon>
);
