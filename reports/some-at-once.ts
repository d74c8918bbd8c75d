/** Rows some hundred at a time, so that nobody holds all of them. */
export async function* someAtOnce<Row>(rows: AsyncIterable<Row> | Iterable<Row>, atMost = 500): AsyncIterable<readonly Row[]> {
  let some: Row[] = [];
  for await (const row of rows) {
    some.push(row);
    if (some.length < atMost) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}
