export function ChangePasswordPage() {
  return <div>.</div>;
}
