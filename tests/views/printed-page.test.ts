import { wordsOf } from './printed-page';

test('The words of a page are what a reader reads', () => {
  expect(wordsOf('<title>T</title><h1>O&#39;Neill\n &amp; co</h1><script>x</script><p>&lt;b&gt;</p>')).toBe("O'Neill & co <b>");
});
