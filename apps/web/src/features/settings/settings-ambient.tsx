import { IconAdjustmentsHorizontal, IconCash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useVerbs, type Verb } from '../../app/palette/verbs.js';
import { TABS, type SettingsTab } from './settings-search.js';

const WORDS: Record<SettingsTab, string> = {
  practice: 'name address logo currency locale time zone payment terms',
  rates: 'hourly rate price reprice',
  services: 'kinds of work colour',
  rounding: 'minutes increment',
  vat: 'tax registered number',
  numbering: 'invoice number pattern series',
  templates: 'mail email text',
  reminders: 'late overdue dunning schedule',
  bank: 'account branch swift pay',
  alerts: 'wip limit threshold unbilled notification warn',
  lock: 'closed period timer limit',
};

/** In the palette everywhere: setting a rate, and each page of the settings. */
export default function SettingsAmbient() {
  const navigate = useNavigate();
  const verbs = useMemo<Verb[]>(() => {
    const open = (tab: SettingsTab, client?: string) =>
      void navigate({ to: '/settings', search: { tab: tab === 'practice' ? undefined : tab, client } });
    return [
      {
        id: 'rate.set',
        label: 'Set the default rate',
        words: 'hourly price change',
        icon: IconCash,
        run: () => open('rates', 'everyone'),
      },
      ...TABS.map(({ id, label }) => ({
        id: `settings.${id}`,
        label: `Settings: ${label}`,
        words: WORDS[id],
        icon: IconAdjustmentsHorizontal,
        run: () => open(id),
      })),
    ];
  }, [navigate]);
  useVerbs(verbs);
  return null;
}
