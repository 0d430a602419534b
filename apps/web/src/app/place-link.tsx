import { Link, useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface PlaceLinkProps {
  to: string;
  search?: Record<string, string>;
  className?: string;
  children: ReactNode;
}

/** A link from one feature to another's place; nothing where that place does not exist. */
export function PlaceLink({ to, search, className, children }: PlaceLinkProps) {
  const { routesByPath } = useRouter();
  if (!(to in routesByPath)) return null;
  return (
    <Link to={to} search={search as never} className={className}>
      {children}
    </Link>
  );
}
