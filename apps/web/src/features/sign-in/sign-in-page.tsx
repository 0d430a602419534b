export function SignInPage() {
  return <div>.</div>;
}
