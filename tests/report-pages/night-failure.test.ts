import { failureInWords } from '../../plugin/report-pages/night-failure';

test.each([
  ['ENOSPC', 'The disk on which the reports are kept is full.'],
  ['EACCES', 'The server could not write in the folder where the reports are kept.'],
  ['ECONNREFUSED', 'A database did not answer.'],
  ['ThreadEnded', 'The work was ended before it was done: the server may have run out of memory, or was stopped.'],
  ['CaseSystemUnavailable: The case system is not answering', 'The case system is not answering.'],
  ['TypeError', 'The server’s log says why.'],
  [undefined, 'The server’s log says why.'],
])('a night that failed with %s is told as: %s', (failure, words) => {
  expect(failureInWords(failure)).toBe(words);
});
