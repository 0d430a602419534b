import { IconReceipt } from '@tabler/icons-react';
import { lazy, Suspense, useMemo } from 'react';
import { useVerbs } from '../../app/palette/verbs.js';
import { openDisbursement, useOpenDisbursement } from './open-disbursement.js';

const DisbursementDrawer = lazy(() => import('./disbursement-drawer.js'));

export default function DisbursementsAmbient() {
  const isOpen = useOpenDisbursement() !== null;
  useVerbs(
    useMemo(
      () => [
        {
          id: 'disbursement.new',
          label: 'New disbursement',
          words: 'expense cost fee courier',
          icon: IconReceipt,
          run: () => openDisbursement(null),
        },
      ],
      [],
    ),
  );
  return isOpen ? (
    <Suspense fallback={null}>
      <DisbursementDrawer />
    </Suspense>
  ) : null;
}
