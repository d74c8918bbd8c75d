import {
  checkboxesField,
  countedField,
  dateField,
  dateValues,
  errorSummary,
  fileField,
  fillForm,
  radiosField,
  selectField,
  textField,
} from '../../plugin/core/fields';
import { untouchedForm, type Form, type TypedValues } from '../../plugin/core/form';

const refused = (typed: TypedValues, ...problems: readonly (readonly [field: string, message: string])[]): Form => ({
  typed,
  problems: problems.map(([field, message]) => ({ field, message })),
});
const place = { name: 'place', label: 'Place' };
const on = { name: 'on', legend: 'When?' };
const answer = {
  name: 'answer',
  legend: 'Answer',
  options: [{ value: 'yes', text: 'Yes' }, { divider: 'or' }, { value: 'no', text: 'No', hint: 'Not now' }],
};

describe('A field', () => {
  test('shows what is known until something is typed, and then exactly what was typed', () => {
    expect(textField(fillForm(untouchedForm, { place: 'Town hall' }), place).value).toBe('Town hall');
    expect(textField(fillForm(refused({ place: ' the  hall ' }), { place: 'Town hall' }), place).value).toBe(' the  hall ');
    expect(textField(fillForm(refused({ other: 'x' }), { place: 'Town hall' }), place).value).toBe('');
  });

  test('has its problem beside it, and no other’s', () => {
    const form = fillForm(refused({ place: '' }, ['place', 'Enter a place'], ['other', 'Enter another']));
    expect(textField(form, place).errorMessage).toEqual({ text: 'Enter a place' });
    expect(textField(form, { name: 'date', label: 'Date' }).errorMessage).toBeUndefined();
  });

  test('is labelled, sized and hinted', () => {
    expect(textField(fillForm(untouchedForm), { ...place, hint: 'Where all can come', width: 10 })).toMatchObject({
      name: 'place',
      id: 'place',
      label: { text: 'Place' },
      hint: { text: 'Where all can come' },
      classes: 'govuk-input--width-10',
    });
  });

  test('that asks the page’s one question is the page’s heading', () => {
    expect(textField(fillForm(untouchedForm), { ...place, isPageHeading: true }).label).toMatchObject({ isPageHeading: true });
    expect(radiosField(fillForm(untouchedForm), { ...answer, isPageHeading: true }).fieldset?.legend).toMatchObject({
      isPageHeading: true,
    });
  });

  test('shows beside what was typed what somebody else saved meanwhile, escaped', () => {
    const form = fillForm({ ...refused({ place: 'School' }), savedMeanwhile: { place: '<b>Church hall</b>' } });
    const field = textField(form, { ...place, hint: 'Where all can come' });
    expect(field.value).toBe('School');
    expect(String(field.hint?.html)).toContain('Where all can come');
    expect(String(field.hint?.html)).toContain('Saved by somebody else meanwhile: &lt;b&gt;Church hall&lt;/b&gt;');
  });

  test('for a file never shows a value', () => {
    expect(fileField(fillForm(refused({ scan: 'c:/form.pdf' })), { name: 'scan', label: 'Form' })).not.toHaveProperty('value');
  });

  test('with a limit tells the limit', () => {
    expect(countedField(fillForm(untouchedForm), { ...place, maxlength: 500 })).toMatchObject({ maxlength: 500, id: 'place' });
  });
});

describe('A choice', () => {
  test('keeps what was chosen, from one to several', () => {
    expect(radiosField(fillForm(refused({ answer: 'no' })), answer).value).toBe('no');
    expect(checkboxesField(fillForm(refused({ answer: ['yes', 'no'] })), answer).values).toEqual(['yes', 'no']);
    expect(checkboxesField(fillForm(refused({ answer: 'yes' })), answer).values).toEqual(['yes']);
    expect(checkboxesField(fillForm(refused({})), answer).values).toEqual([]);
  });

  test('has its hints and dividers', () => {
    expect(radiosField(fillForm(untouchedForm), answer).items).toEqual([
      { value: 'yes', text: 'Yes', hint: undefined },
      { divider: 'or', hint: undefined },
      { value: 'no', text: 'No', hint: { text: 'Not now' } },
    ]);
  });

  test('from a list can begin with no choice', () => {
    const field = { name: 'worker', label: 'Worker', options: [{ value: 'w1', text: 'Priya Raman' }] };
    expect(selectField(fillForm(untouchedForm), { ...field, emptyText: 'Choose a worker' }).items.map((item) => item.value)).toEqual([
      '',
      'w1',
    ]);
    expect(selectField(fillForm(untouchedForm, { worker: 'w1' }), field)).toMatchObject({ value: 'w1', items: field.options });
  });
});

describe('A date', () => {
  test('keeps its three parts as they were typed, real or not', () => {
    const items = dateField(fillForm(refused({ 'on-day': '31', 'on-month': 'Feb', 'on-year': '26' })), on).items;
    expect(items?.map(({ id, name, value }) => [id, name, value])).toEqual([
      ['on-day', 'on-day', '31'],
      ['on-month', 'on-month', 'Feb'],
      ['on-year', 'on-year', '26'],
    ]);
  });

  test('that is known fills its three parts', () => {
    const items = dateField(fillForm(untouchedForm, dateValues('on', '2026-03-05')), on).items;
    expect(items?.map((item) => item.value)).toEqual(['5', '3', '2026']);
    expect(dateField(fillForm(untouchedForm, dateValues('on', undefined)), on).items?.map((item) => item.value)).toEqual(['', '', '']);
  });

  test('marks the part that is wrong, or all three where the whole is', () => {
    const typed = { 'on-day': '3', 'on-month': '', 'on-year': '2026' };
    const ofMonth = dateField(fillForm(refused(typed, ['on-month', 'The date must include a month'])), on);
    expect(ofMonth.items?.map((item) => item.error)).toEqual([false, true, false]);
    expect(ofMonth.errorMessage).toEqual({ text: 'The date must include a month' });
    const ofAll = dateField(fillForm(refused(typed, ['on', 'Enter the date'])), on);
    expect(ofAll.items?.map((item) => item.error)).toEqual([undefined, undefined, undefined]);
    expect(ofAll.errorMessage).toEqual({ text: 'Enter the date' });
  });
});

describe('The error summary', () => {
  test('leads to each field, and to the day of a date', () => {
    const form = refused(
      { place: '', 'on-day': '', 'on-month': '', 'on-year': '' },
      ['place', 'Enter a place'],
      ['on', 'Enter a date'],
      ['on-month', 'Enter a month'],
    );
    expect(errorSummary(form)?.errorList).toEqual([
      { text: 'Enter a place', href: '#place' },
      { text: 'Enter a date', href: '#on-day' },
      { text: 'Enter a month', href: '#on-month' },
    ]);
  });

  test('leads nowhere from a problem of the whole form', () => {
    expect(errorSummary(refused({}, ['', 'Somebody else saved this page meanwhile']))?.errorList).toEqual([
      { text: 'Somebody else saved this page meanwhile', href: undefined },
    ]);
  });

  test('is not there without a problem', () => {
    expect(errorSummary(untouchedForm)).toBeUndefined();
  });
});
