export function SignUpPage() {
  return <div>.</div>;
}
