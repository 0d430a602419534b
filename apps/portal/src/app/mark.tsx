import { useState } from 'react';

/** The sign of a practice: its logo, or the first letter of its name. */
export function Mark({ name, logo }: { name: string; logo: string | undefined }) {
  const [failed, setFailed] = useState(false);
  if (logo && !failed) return <img className="logo" src={logo} alt="" onError={() => setFailed(true)} />;
  return (
    <span className="mark" aria-hidden="true">
      {name.slice(0, 1).toUpperCase()}
    </span>
  );
}
