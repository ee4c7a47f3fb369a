export default function Page() {
  return <h1>matrix</h1>;
}
