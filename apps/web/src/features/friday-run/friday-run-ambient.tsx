import { IconListCheck } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useVerbs } from '../../app/palette/verbs.js';

export default function FridayRunAmbient() {
  const navigate = useNavigate();
  useVerbs(
    useMemo(
      () => [
        {
          id: 'friday-run.start',
          label: 'Start the Friday run',
          words: 'bill everyone invoice all queue week',
          icon: IconListCheck,
          run: () => void navigate({ to: '/friday-run', search: {} }),
        },
      ],
      [navigate],
    ),
  );
  return null;
}
