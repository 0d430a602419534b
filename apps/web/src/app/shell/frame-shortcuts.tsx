import { useNavigate } from '@tanstack/react-router';
import { useShortcut } from '../keys/shortcut-registry.js';
import { openKeysHelp } from '../keys/keys-help-state.js';
import { openPalette } from '../palette/palette-state.js';
import { useNav, type ShownPlace } from './use-nav.js';

/** The keys that work on every page. Features add theirs where they are mounted. */
export function FrameShortcuts() {
  useShortcut('mod+k', 'Search or do anything', openPalette, { group: 'Anywhere' });
  useShortcut('/', 'Search', openPalette, { group: 'Anywhere' });
  useShortcut('?', 'All keys', openKeysHelp, { group: 'Anywhere' });
  const places = useNav().flatMap((item) => (item.children.length > 0 ? item.children : [item]));
  return places.map((place) => (place.key ? <GoKey key={place.to} place={place} /> : null));
}

function GoKey({ place }: { place: Pick<ShownPlace, 'key' | 'label' | 'to'> }) {
  const navigate = useNavigate();
  useShortcut(`g ${place.key}`, place.label, () => void navigate({ to: place.to }), { group: 'Go to' });
  return null;
}
