import { useRouter, useRouterState } from '@tanstack/react-router';
import { Registry, useRegistry } from '../registry.js';
import { NAV, type NavItem, type NavPlace } from '../nav.js';

interface NavCount {
  to: string;
  count: number;
}

/** Small figures beside places: `useRegistered(navCounts, useMemo(() => ({to: '/tasks', count}), [count]))`. */
export const navCounts = new Registry<NavCount>();

/** `/invoices/42` is inside `/invoices`; everything is inside `/`, which therefore matches itself only. */
const isInside = (pathname: string, to: string): boolean =>
  pathname === to || (to !== '/' && pathname.startsWith(`${to}/`));

export interface ShownPlace extends NavPlace {
  isHere: boolean;
  count: number | undefined;
}

export interface ShownItem extends Omit<NavItem, 'children'> {
  isHere: boolean;
  count: number | undefined;
  children: ShownPlace[];
}

/** The places that have a route, and where we are among them. */
export function useNav(): ShownItem[] {
  const { routesByPath } = useRouter();
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const counts = useRegistry(navCounts);
  const exists = ({ to }: NavPlace): boolean => to in routesByPath;
  const show = (place: NavPlace): ShownPlace => ({
    ...place,
    isHere: isInside(pathname, place.to),
    count: counts.findLast(({ to }) => to === place.to)?.count,
  });
  return NAV.flatMap((item) => {
    const children = (item.children ?? []).filter(exists).map(show);
    const first = item.children ? children[0] : item;
    if (!first || !exists(first)) return [];
    const isHere = item.children ? children.some((child) => child.isHere) : isInside(pathname, item.to);
    return [{ ...item, to: first.to, children, isHere, count: item.children ? undefined : show(item).count }];
  });
}
