import { CaseRecordUnreadable } from '../../../plugin/core/case-system';
import { cellsOf } from '../../../adapters/case-system/row-cells';

const cells = (row: Record<string, unknown>) => cellsOf('DM_PERSONS', ['PERSON_ID'], { PERSON_ID: 41, ...row });
const unreadable = (read: () => unknown): CaseRecordUnreadable => {
  try {
    read();
  } catch (error) {
    if (error instanceof CaseRecordUnreadable) return error;
  }
  throw new Error('was read');
};

describe('A cell of the case system', () => {
  test.each([
    ['a text of the day', '2014-02-28', '2014-02-28'],
    ['a text of day and time', '2014-02-28 23:59:59', '2014-02-28'],
    ['a text with a T', '2014-02-28T00:00:00.000', '2014-02-28'],
    ['a date of the driver, which is the wall clock’s put into UTC', new Date('2014-02-28T23:30:00Z'), '2014-02-28'],
    ['the year 1800, which stands for an unknown start', '1800-01-01', '1800-01-01'],
    ['nothing', null, undefined],
    ['an empty text', '', undefined],
  ])('with %s is read as a day', (_title, value, expected) => {
    expect(cells({ D: value }).optionalDay('D')).toBe(expected);
  });

  test.each(['28/02/2014', '2014-02-30', 'Amara Okafor', '2014-02-28; drop', new Date(Number.NaN)])(
    'that is no date cannot be read',
    (value) => {
      expect(unreadable(() => cells({ D: value }).optionalDay('D'))).toMatchObject({ table: 'DM_PERSONS', key: '41', column: 'D' });
    },
  );

  test('that cannot be read is told by its place, without what stands in it', () => {
    const error = unreadable(() => cells({ FLAG: 'Amara Okafor' }).flag('FLAG'));
    expect(error.message).toBe('DM_PERSONS 41, column FLAG: neither Y nor N');
  });

  test('a key that is no number is not repeated either', () => {
    const odd = cellsOf('DM_PERSONS', ['PERSON_ID'], { PERSON_ID: 'Amara Okafor' });
    expect(unreadable(() => odd.id('PERSON_ID')).message).not.toContain('Amara');
  });

  test.each([
    ['Y', true],
    ['y ', true],
    ['N', false],
    [null, false],
    ['', false],
  ])('flag %p is %p', (value, expected) => {
    expect(cells({ F: value }).flag('F')).toBe(expected);
  });

  test('blank is not N where blank means something of its own', () => {
    expect(cells({ F: ' ' }).optionalFlag('F')).toBeUndefined();
    expect(cells({ F: 'n' }).optionalFlag('F')).toBe('N');
  });

  test.each([
    ['1234567890123456', '1234567890123456'],
    [41, '41'],
    ['41.0', '41'],
  ])('number %p is id %p', (value, expected) => {
    expect(cells({ ID: value }).id('ID')).toBe(expected);
  });

  test.each(['12345678901234567', '-1', '4e3', 'abc'])('number %p fits no id', (value) => {
    expect(unreadable(() => cells({ ID: value }).id('ID')).reason).toContain('16 digits');
  });

  test('what must be there and is blank does not fit', () => {
    expect(unreadable(() => cells({ NAME: '  ' }).text('NAME')).reason).toBe('empty');
  });
});
