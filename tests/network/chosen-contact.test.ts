import { day } from '../../plugin/core/calendar-day';
import type { Address } from '../../plugin/core/case-system';
import { chosenContact, currentAddressLines, problemsWithContact, type TypedContact } from '../../plugin/network/chosen-contact';

const problems = (typed: TypedContact) => problemsWithContact(typed).flatMap((problem) => (problem === undefined ? [] : [problem.message]));
const WRONG_EMAIL = 'Enter one e-mail address in the right form, like name@example.org';

describe('how letters reach a person', () => {
  test.each<[string, TypedContact, string[]]>([
    ['a letter with an address', { channel: 'letter', address: '1 Example Street\nSampleton\nZZ1 1ZZ' }, []],
    ['a letter without one', { channel: 'letter', address: ' \n ' }, ['Enter the address that the letter goes to']],
    ['a letter with a postcode alone', { channel: 'letter', address: 'ZZ1 1ZZ' }, ['Enter the address that the letter goes to']],
    ['a letter with eight lines', { channel: 'letter', address: '1\n2\n3\n4\n5\n6\n7\n8' }, ['Use 7 lines or fewer for the address']],
    [
      'a letter with a line that no envelope holds',
      { channel: 'letter', address: `${'x'.repeat(81)}\nSampleton` },
      ['Use 80 characters or fewer for each line of the address'],
    ],
    ['an e-mail', { channel: 'e-mail', email: 'toni.hartley@example.org' }, []],
    ['an e-mail with an accent in the name', { channel: 'e-mail', email: 'zoë@example.org' }, []],
    ['an e-mail without an address', { channel: 'e-mail' }, ['Enter the e-mail address']],
    ['an e-mail to two people', { channel: 'e-mail', email: 'toni@example.org,craig@example.org' }, [WRONG_EMAIL]],
    ['an e-mail with a name before it', { channel: 'e-mail', email: 'Toni <toni@example.org>' }, [WRONG_EMAIL]],
    ['an e-mail with another header in it', { channel: 'e-mail', email: 'toni@example.org\nBcc: craig@example.org' }, [WRONG_EMAIL]],
    ['an e-mail without a place', { channel: 'e-mail', email: 'toni@example' }, [WRONG_EMAIL]],
    ['by hand', { channel: 'by-hand', address: '', email: 'no address' }, []],
  ])('%s', (_what, typed, expected) => {
    expect(problems(typed)).toEqual(expected);
  });

  test('keeps what was chosen and nothing of the other ways', () => {
    const typed = { address: ' 1 Example Street \n\nSampleton', email: 'toni@example.org' };
    expect(chosenContact({ channel: 'letter', ...typed })).toEqual({ channel: 'letter', addressLines: ['1 Example Street', 'Sampleton'] });
    expect(chosenContact({ channel: 'e-mail', ...typed })).toEqual({ channel: 'e-mail', email: 'toni@example.org' });
    expect(chosenContact({ channel: 'by-hand', ...typed })).toEqual({ channel: 'by-hand' });
  });
});

describe('the address that a letter starts from', () => {
  const address = (rest: Partial<Address>): Address => ({
    addressId: '1',
    text: '1 Example Street, Sampleton',
    isContact: false,
    isDisplay: false,
    ...rest,
  });
  const lines = (...addresses: Partial<Address>[]) => currentAddressLines(addresses.map(address), day('2026-11-21'));

  test('has its postcode on the last line, once', () => {
    expect(lines({ postcode: 'ZZ1 1ZZ' })).toEqual(['1 Example Street', 'Sampleton', 'ZZ1 1ZZ']);
    expect(lines({ text: '1 Example Street\nSampleton zz11zz', postcode: 'ZZ1 1ZZ' })).toEqual(['1 Example Street', 'Sampleton zz11zz']);
  });

  test('is the contact address before the one on display, and never one that has ended', () => {
    const display = { addressId: '2', text: 'The old shared home, Sampleton', isDisplay: true };
    expect(lines(display, { addressId: '3', text: 'PO Box 9, Sampleton', isContact: true })).toEqual(['PO Box 9', 'Sampleton']);
    expect(lines({ ...display, to: day('2026-11-21') })).toEqual([]);
  });
});
