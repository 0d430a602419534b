import { PracticeFormatProvider } from '@atlasos/ui';
import { Suspense, type ReactNode } from 'react';
import { usePractice } from '../session.js';
import { Shell } from './shell.js';

interface FrameProps {
  bell?: ReactNode;
  timer?: ReactNode;
  dock?: ReactNode;
  /** May come later than the page. */
  ambient: ReactNode;
}

/** Joins the shell, the practice's formats and what features put around every page. */
export function Frame({ bell, timer, dock, ambient }: FrameProps) {
  const { currency, locale, timezone } = usePractice();
  return (
    <PracticeFormatProvider currency={currency} locale={locale} timezone={timezone}>
      <Shell bell={bell} timer={timer} dock={dock} />
      <Suspense fallback={null}>{ambient}</Suspense>
    </PracticeFormatProvider>
  );
}
