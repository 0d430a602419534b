export function InboxPage() {
  return <div>.</div>;
}
