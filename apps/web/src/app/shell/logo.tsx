/** The product's mark. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden>
      <rect width="32" height="32" rx="8" fill="var(--ink)" />
      <path
        d="M8.5 23 16 8.5 23.5 23"
        fill="none"
        stroke="var(--surface)"
        strokeWidth="3.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <path d="M12.6 19h6.8" stroke="var(--logo-bar)" strokeWidth="3.2" strokeLinecap="round" />
    </svg>
  );
}
