import { useEffect, useSyncExternalStore } from 'react';

/** What mounted features offer to the frame at this moment; newest last. */
export class Registry<Item> {
  private items: readonly Item[] = [];
  private readonly listeners = new Set<() => void>();

  add(item: Item): () => void {
    this.change([...this.items, item]);
    return () => this.change(this.items.filter((known) => known !== item));
  }

  readonly current = (): readonly Item[] => this.items;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private change(items: readonly Item[]): void {
    this.items = items;
    this.listeners.forEach((tell) => tell());
  }
}

export const useRegistry = <Item>(registry: Registry<Item>): readonly Item[] =>
  useSyncExternalStore(registry.subscribe, registry.current);

/** Keeps `item` registered while the component is mounted; memoise it. */
export function useRegistered<Item>(registry: Registry<Item>, item: Item | undefined): void {
  useEffect(() => (item === undefined ? undefined : registry.add(item)), [registry, item]);
}
