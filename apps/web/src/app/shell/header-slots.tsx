import { createContext, use, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';

interface HeaderSlots {
  title: HTMLElement | null;
  actions: HTMLElement | null;
}

const Slots = createContext<HeaderSlots>({ title: null, actions: null });

interface HeaderSlotsProviderProps {
  children: (refs: {
    titleRef: (el: HTMLElement | null) => void;
    actionsRef: (el: HTMLElement | null) => void;
  }) => ReactNode;
}

/** The header stays while pages change, so that the timer in it never blinks; pages write into its two slots. */
export function HeaderSlotsProvider({ children }: HeaderSlotsProviderProps) {
  const [title, titleRef] = useState<HTMLElement | null>(null);
  const [actions, actionsRef] = useState<HTMLElement | null>(null);
  return <Slots value={{ title, actions }}>{children({ titleRef, actionsRef })}</Slots>;
}

export function InHeader({ slot, children }: { slot: keyof HeaderSlots; children: ReactNode }) {
  const target = use(Slots)[slot];
  return target ? createPortal(children, target) : null;
}
