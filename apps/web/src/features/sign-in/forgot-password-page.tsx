export function ForgotPasswordPage() {
  return <div>.</div>;
}
