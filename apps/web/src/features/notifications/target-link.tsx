import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { readOne, type Notification } from './notifications-query.js';

interface TargetLinkProps {
  notification: Notification;
  className?: string;
  onOpen?: () => void;
  children: ReactNode;
}

/** Where one acts on it; going there reads it. */
export function TargetLink({ notification: { id, target, state }, className, onOpen, children }: TargetLinkProps) {
  const open = () => {
    if (state === 'unread') void readOne(id);
    onOpen?.();
  };
  const props = { className, onClick: open };
  if (target === null) return <span className={className}>{children}</span>;
  if (target.kind === 'client_wip')
    return (
      <Link to="/wip" search={{ client: target.id }} {...props}>
        {children}
      </Link>
    );
  if (target.kind === 'engagement')
    return (
      <Link to="/engagements/$id" params={{ id: target.id }} {...props}>
        {children}
      </Link>
    );
  if (target.kind === 'invoice')
    return (
      <Link to="/invoices/$id" params={{ id: target.id }} {...props}>
        {children}
      </Link>
    );
  if (target.kind === 'quote')
    return (
      <Link to="/quotes/$id" params={{ id: target.id }} {...props}>
        {children}
      </Link>
    );
  return (
    <Link to="/clients/$clientId" params={{ clientId: target.id }} {...props}>
      {children}
    </Link>
  );
}
