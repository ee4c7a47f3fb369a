export default function Page() {
  return <h1>check</h1>;
}
