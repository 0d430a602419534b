import type { KeyboardEvent } from 'react';

/** For `onKeyDown` of a form: Ctrl Enter or Cmd Enter sends it from any field. */
export function submitOnCommandEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
