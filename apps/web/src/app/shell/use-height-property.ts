import { useLayoutEffect, useRef, type RefObject } from 'react';

/** Keeps the height of a bar at the bottom of the window in a CSS property, so that what floats above can stand on it. */
export function useHeightProperty<E extends HTMLElement>(
  property: '--dock-height' | '--floor-height',
): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => root.style.setProperty(property, `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.removeProperty(property);
    };
  }, [property]);
  return ref;
}
