import { useLayoutEffect, useRef } from 'react';

/** Where menus, lists, dialogs and drawers are drawn. */
export const overlayRoot =
  typeof document === 'undefined' ? undefined : document.body.appendChild(document.createElement('div'));

/** Brings the overlays into the landmark in which it stands, so that nothing on the page is outside of one. */
export function OverlayPlace() {
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!overlayRoot) return undefined;
    place.current?.append(overlayRoot);
    return () => document.body.append(overlayRoot);
  }, []);
  return <div ref={place} />;
}
