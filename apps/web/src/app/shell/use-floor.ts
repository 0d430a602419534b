import { useLayoutEffect, useRef, type RefObject } from 'react';

/** For a bar that sticks to the bottom of the window: messages rise above it, so that they cover no field and no button. */
export function useFloor<E extends HTMLElement>(): RefObject<E | null> {
  const ref = useRef<E>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const root = document.documentElement;
    const observer = new ResizeObserver(() => root.style.setProperty('--floor-height', `${element.offsetHeight}px`));
    observer.observe(element);
    return () => {
      observer.disconnect();
      root.style.removeProperty('--floor-height');
    };
  }, []);
  return ref;
}
