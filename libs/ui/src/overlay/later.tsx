import { lazy, Suspense, useEffect, useState, type ComponentType } from 'react';

/**
 * An overlay whose code arrives after the page it may open over. Drawn from its first opening on, so that it can also
 * move when it closes.
 */
export function later<Props extends { opened: boolean }>(load: () => Promise<{ default: ComponentType<Props> }>) {
  const Overlay = lazy(load);
  return function Later(props: Props) {
    const [wasOpened, setWasOpened] = useState(props.opened);
    if (props.opened && !wasOpened) setWasOpened(true);
    useEffect(() => {
      void load().catch(() => undefined);
    }, []);
    return wasOpened ? (
      <Suspense fallback={null}>
        <Overlay {...props} />
      </Suspense>
    ) : null;
  };
}
