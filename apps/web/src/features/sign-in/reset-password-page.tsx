export function ResetPasswordPage() {
  return <div>.</div>;
}
