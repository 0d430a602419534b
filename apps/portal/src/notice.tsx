interface NoticeProps {
  title: string;
  text?: string;
  busy?: boolean;
  onRetry?: () => void;
}

/** A page that has one sentence to say. */
export function Notice({ title, text, busy, onRetry }: NoticeProps) {
  return (
    <main className="notice" aria-busy={busy}>
      <h1>{title}</h1>
      {text && <p>{text}</p>}
      {onRetry && (
        <button type="button" className="button primary" onClick={onRetry}>
          Try again
        </button>
      )}
    </main>
  );
}
