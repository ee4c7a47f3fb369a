export default function Page() {
  return <h1>chip</h1>;
}
