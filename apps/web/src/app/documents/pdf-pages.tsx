import { ErrorState, LoadingBlock } from '@atlasos/ui';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { pdfKey, pdfQuery } from './pdf-query.js';
import { closePdf, openPdf, type OpenPdf } from './open-pdf.js';
import classes from './pdf-pages.module.css';

/** Behind the page that showed it: each change of a draft opens another. */
const KEPT_OPEN_MS = 30_000;

/** The pages of a PDF as they print, on every device: phones have no viewer of their own inside a page. */
export function PdfPages({ path, label }: { path: string; label: string }) {
  const pdf = useQuery(pdfQuery(path));
  const pages = useQuery({
    queryKey: [...pdfKey(path), 'pages'],
    queryFn: () => openPdf(pdf.data!),
    enabled: pdf.data !== undefined && !pdf.isPlaceholderData,
    staleTime: Infinity,
    gcTime: KEPT_OPEN_MS,
    meta: { release: (pages) => closePdf(pages as OpenPdf) },
    // A draft that changes shows its former pages until the new ones are drawn.
    placeholderData: keepPreviousData,
  });
  const failed = pdf.error ?? pages.error;
  if (failed) return <ErrorState error={failed} onRetry={() => void (pdf.error ? pdf.refetch() : pages.refetch())} />;
  if (!pages.data) return <LoadingBlock height={1_000} />;
  return (
    <div className={classes.pages} role="document" aria-label={label}>
      {Array.from({ length: pages.data.numPages }, (_, index) => (
        <PdfPage key={index} pdf={pages.data} number={index + 1} />
      ))}
    </div>
  );
}

function PdfPage({ pdf, number }: { pdf: OpenPdf; number: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    const target = canvas.current;
    if (!target) return undefined;
    let cancel = () => undefined as void;
    let isGone = false;
    void pdf.getPage(number).then((page) => {
      if (isGone) return;
      const { width } = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({
        scale: (target.clientWidth / width) * Math.max(1.5, window.devicePixelRatio),
      });
      target.width = viewport.width;
      target.height = viewport.height;
      const task = page.render({ canvas: target, viewport });
      cancel = () => task.cancel();
      // A cancelled drawing rejects; the page that asked for it is gone.
      task.promise.then(
        () => setDrawn(true),
        () => undefined,
      );
    });
    return () => {
      isGone = true;
      cancel();
    };
  }, [pdf, number]);
  return (
    <canvas
      ref={canvas}
      className={classes.page}
      aria-label={`Page ${number} of ${pdf.numPages}`}
      aria-busy={!isDrawn}
      role="img"
    />
  );
}
