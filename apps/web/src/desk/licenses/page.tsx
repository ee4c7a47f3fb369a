export default function Page() {
  return <h1>licenses</h1>;
}
