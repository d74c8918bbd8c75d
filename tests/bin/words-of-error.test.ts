import { wordsOfError } from '../../bin/words-of-error';
import { CaseSystemUnavailable } from '../../plugin/core/errors';

describe('An error on the command line', () => {
  test.each([
    'select * from `fm_imported_row` - no such table: fm_imported_row',
    "Invalid object name 'fm_imported_row'.",
    "Invalid object name 'family_meetings.fm_run'.",
  ])('where the module’s own tables are missing says which command makes them, and no SQL: %s', (message) => {
    expect(wordsOfError(new Error(message))).toBe(
      'The module’s own tables are not there, or not those of this release: run family-meetings migrate with the same --config first',
    );
  });

  test('where the case system is silent says what tells why', () => {
    expect(wordsOfError(new CaseSystemUnavailable())).toBe(
      'The case system is not answering. Nothing was done. To see why: family-meetings doctor with the same --config',
    );
  });

  test('of a full disk says so; any other stands as it is', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
    expect(wordsOfError(full)).toBe('The disk is full, and what was begun was not finished: ENOSPC: no space left on device, write');
    expect([wordsOfError(new Error('There is no folder x')), wordsOfError('a word')]).toEqual(['There is no folder x', 'a word']);
  });
});
