import { z } from 'zod';
import type { InvalidInput } from '../../plugin/core/errors';
import { choice, choices, day, gatherFields, narrative, optionalDay, optionalText, parseInput, text, yesNo } from '../../plugin/core/input';

const problemsOf = (schema: z.ZodType, raw: unknown) => {
  try {
    parseInput(schema, raw);
    return [];
  } catch (error) {
    return (error as InvalidInput).problems.map(({ field, message }) => `${field}: ${message}`);
  }
};

const givenOn = z.strictObject({ givenOn: day({ what: 'the date consent was given' }) });
const typed = (dayText: string, month: string, year: string) =>
  gatherFields({ 'givenOn-day': dayText, 'givenOn-month': month, 'givenOn-year': year });

describe('what a person types', () => {
  test.each([
    ['27', '3', '2026', '2026-03-27'],
    [' 7 ', '03', '2026', '2026-03-07'],
    ['7', 'March', '2026', '2026-03-07'],
    ['29', '2', '2024', '2024-02-29'],
  ])('%s %s %s is read as the day %s', (dayText, month, year, expected) => {
    expect(parseInput(givenOn, typed(dayText, month, year))).toEqual({ givenOn: expected });
  });

  test.each([
    ['', '', '', 'Enter the date consent was given'],
    ['27', '', '2026', 'The date consent was given must include a month'],
    ['', '', '2026', 'The date consent was given must include a day and a month'],
    ['31', '2', '2026', 'The date consent was given must be a real date'],
    ['1', '1', '26', 'The date consent was given must have a year of four numbers, like 2026'],
    ['one', '1', '2026', 'The date consent was given must be a real date'],
  ])('%s/%s/%s is answered with what to mend', (dayText, month, year, message) => {
    expect(problemsOf(givenOn, typed(dayText, month, year))).toEqual([`givenOn: ${message}`]);
  });

  test('a date that may be left out is left out', () => {
    const schema = z.strictObject({ on: optionalDay({ what: 'the review date' }) });
    expect(parseInput(schema, gatherFields({ 'on-day': '', 'on-month': '', 'on-year': '' }))).toEqual({ on: undefined });
    expect(parseInput(schema, {})).toEqual({ on: undefined });
  });

  test('spaces around a line are taken away and inside it are one', () => {
    expect(parseInput(z.strictObject({ name: text({ required: 'Enter a name' }) }), { name: '  Zoë   Okafor ' })).toEqual({
      name: 'Zoë Okafor',
    });
  });

  test('a line of spaces counts as nothing', () => {
    expect(problemsOf(z.strictObject({ name: text({ required: 'Enter a name' }) }), { name: '   ' })).toEqual(['name: Enter a name']);
    expect(parseInput(z.strictObject({ name: optionalText() }), { name: '  ' })).toEqual({ name: undefined });
  });

  test('a note of sixty thousand characters is kept whole, one more is too long', () => {
    const schema = z.strictObject({ note: narrative({ required: 'Write the note' }) });
    expect(parseInput(schema, { note: 'ą'.repeat(60_000) }).note).toHaveLength(60_000);
    expect(problemsOf(schema, { note: 'x'.repeat(60_001) })).toEqual(['note: Use 60000 characters or fewer']);
  });

  test('a character that the database would cut the text at is refused', () => {
    expect(problemsOf(z.strictObject({ note: narrative({ required: 'Write the note' }) }), { note: 'a\u0000b' })).toEqual([
      'note: Remove the character that cannot be saved',
    ]);
  });

  test('an answer that is not in the list counts as no answer', () => {
    const schema = z.strictObject({
      how: choice(['visit', 'telephone'], { required: 'Select how' }),
      agreed: yesNo({ required: 'Select yes or no' }),
    });
    expect(problemsOf(schema, { how: 'pigeon', agreed: 'maybe' })).toEqual(['how: Select how', 'agreed: Select yes or no']);
  });

  test('checkboxes arrive as nothing, one text or several', () => {
    const schema = z.strictObject({ needs: choices(['transport', 'childcare']) });
    expect(parseInput(schema, {})).toEqual({ needs: [] });
    expect(parseInput(schema, { needs: 'transport' })).toEqual({ needs: ['transport'] });
    expect(parseInput(schema, { needs: ['transport', 'childcare'] })).toEqual({ needs: ['transport', 'childcare'] });
  });

  test('a name with a dot is a field inside another', () => {
    expect(JSON.parse(JSON.stringify(gatherFields({ 'mode.m1': 'video', 'mode.m2': 'in-person', 'when.m1-day': '1' })))).toEqual({
      mode: { m1: 'video', m2: 'in-person' },
      when: { m1: { day: '1', month: '', year: '' } },
    });
  });

  test('a typed "__proto__" is a plain key that the form refuses', () => {
    const gathered = gatherFields({ '__proto__.admin': 'yes', 'constructor.prototype.admin': 'yes' });
    expect(({} as { admin?: string }).admin).toBeUndefined();
    expect(problemsOf(z.strictObject({}), gathered)).toHaveLength(1);
  });
});
