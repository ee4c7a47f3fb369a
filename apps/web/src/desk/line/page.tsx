export default function Page() {
  return <h1>line</h1>;
}
