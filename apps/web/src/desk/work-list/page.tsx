export default function Page() {
  return <h1>work-list</h1>;
}
