import { IconBell } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useShortcut } from '../../app/keys/shortcut-registry.js';
import { useVerbs, type Verb } from '../../app/palette/verbs.js';

/** In the palette and by key everywhere: what was told. */
export default function NotificationsAmbient() {
  const navigate = useNavigate();
  const verbs = useMemo<Verb[]>(
    () => [
      {
        id: 'notifications.open',
        label: 'Notifications',
        words: 'alerts bell unread snoozed told',
        icon: IconBell,
        keys: 'g b',
        run: () => void navigate({ to: '/notifications' }),
      },
    ],
    [navigate],
  );
  useVerbs(verbs);
  useShortcut('g b', 'Notifications', () => void navigate({ to: '/notifications' }), { group: 'Go to' });
  return null;
}
