export default function Page() {
  return <h1>flips</h1>;
}
