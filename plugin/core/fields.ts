import type {
  CharacterCountOptions,
  CheckboxesOptions,
  ChoiceItem,
  DateInputOptions,
  ErrorMessageOptions,
  ErrorSummaryOptions,
  FieldsetOptions,
  FileUploadOptions,
  HintOptions,
  InputOptions,
  LabelOptions,
  RadiosOptions,
  SelectOptions,
  TextareaOptions,
} from './component-options';
import type { Form } from './form';
import { html } from './html';

/** A form's values as its fields show them: see {@link fillForm}. */
export interface FilledForm extends Pick<Form, 'problems' | 'savedMeanwhile'> {
  readonly values: KnownValues;
}
/** What is known before anything is typed, by field. A date has three: see {@link dateValues}. */
export type KnownValues = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What was typed, exactly as it was; on a first showing, what is known already. */
export function fillForm(form: Form, known: KnownValues = {}): FilledForm {
  return { values: form.typed ?? known, problems: form.problems, savedMeanwhile: form.savedMeanwhile };
}

interface Field {
  readonly name: string;
  readonly hint?: string;
  readonly classes?: string;
  /** The question is the page's h1. */
  readonly isPageHeading?: boolean;
}
export interface LabelledField extends Field {
  readonly label: string;
}
export interface GroupedField extends Field {
  readonly legend: string;
}

/** Widths in characters that GOV.UK has a class for: the field's size says how much is wanted. */
type Width = 2 | 3 | 4 | 5 | 10 | 20 | 30;

export interface TextField extends LabelledField {
  readonly width?: Width;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly inputmode?: 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
  readonly prefix?: string;
  readonly suffix?: string;
}
export interface TextareaField extends LabelledField {
  readonly rows?: number;
}
export interface CountedField extends TextareaField {
  readonly maxlength?: number;
  readonly maxwords?: number;
  /** The count shows only from this per cent of the limit on. */
  readonly threshold?: number;
}
export interface SelectField extends LabelledField {
  readonly options: readonly { readonly value: string; readonly text: string; readonly disabled?: boolean }[];
  /** The first line, for no choice ("Choose a worker"); left out when something is always chosen. */
  readonly emptyText?: string;
}
export interface ChoiceField extends GroupedField {
  readonly options: readonly (Pick<ChoiceItem, 'divider' | 'behaviour' | 'disabled'> & {
    readonly value?: string;
    readonly text?: string;
    readonly hint?: string;
  })[];
  /** Side by side: only for two short answers. */
  readonly inline?: boolean;
  readonly small?: boolean;
}

/** The typed text of a field that has one value; empty where nothing was typed. */
function typedText(form: FilledForm, name: string): string {
  const value = form.values[name];
  return (typeof value === 'string' ? value : value?.[0]) ?? '';
}

/** The ticked values of a field that may have several. */
function typedList(form: FilledForm, name: string): readonly string[] {
  const value = form.values[name];
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : value;
}

const dateParts = ['day', 'month', 'year'] as const;

function messageFor(form: FilledForm, names: readonly string[]): ErrorMessageOptions | undefined {
  const problem = form.problems.find(({ field }) => names.includes(field));
  return problem && { text: problem.message };
}

/** Where somebody else saved meanwhile, what is saved now stands beside what was typed. */
function hintOf(form: FilledForm, field: Field): HintOptions | undefined {
  const saved = form.savedMeanwhile?.[field.name];
  if (saved === undefined) return field.hint === undefined ? undefined : { text: field.hint };
  const now = html`<span class="fm-saved-meanwhile">Saved by somebody else meanwhile: ${saved === '' ? 'nothing' : saved}</span>`;
  return { html: html`${field.hint}${now}` };
}

function labelOf(field: LabelledField): LabelOptions {
  return field.isPageHeading ? { text: field.label, classes: 'govuk-label--l', isPageHeading: true } : { text: field.label };
}

function fieldsetOf(field: GroupedField): FieldsetOptions {
  const size = field.isPageHeading ? 'l' : 's';
  return { legend: { text: field.legend, classes: `govuk-fieldset__legend--${size}`, isPageHeading: field.isPageHeading } };
}

function labelled(form: FilledForm, field: LabelledField) {
  return {
    name: field.name,
    id: field.name,
    label: labelOf(field),
    hint: hintOf(form, field),
    errorMessage: messageFor(form, [field.name]),
    value: typedText(form, field.name),
  };
}

const joined = (...classes: readonly (string | false | undefined)[]) => classes.filter(Boolean).join(' ') || undefined;

export function textField(form: FilledForm, field: TextField): InputOptions {
  return {
    ...labelled(form, field),
    classes: joined(field.width && `govuk-input--width-${field.width}`, field.classes),
    type: field.type,
    inputmode: field.inputmode,
    autocomplete: field.autocomplete,
    spellcheck: field.spellcheck,
    prefix: field.prefix === undefined ? undefined : { text: field.prefix },
    suffix: field.suffix === undefined ? undefined : { text: field.suffix },
  };
}

export function textareaField(form: FilledForm, field: TextareaField): TextareaOptions {
  return { ...labelled(form, field), classes: field.classes, rows: field.rows };
}

/** A long text with a limit. The limit is told in words; with JavaScript it is counted down. */
export function countedField(form: FilledForm, field: CountedField): CharacterCountOptions {
  const { maxlength, maxwords, threshold } = field;
  return { ...textareaField(form, field), maxlength, maxwords, threshold };
}

/** What was chosen cannot be put back into a file field: a browser forbids it. */
export function fileField(form: FilledForm, field: LabelledField): FileUploadOptions {
  const { value: _, ...control } = labelled(form, field);
  return { ...control, classes: field.classes };
}

export function selectField(form: FilledForm, field: SelectField): SelectOptions {
  const empty = field.emptyText === undefined ? [] : [{ value: '', text: field.emptyText }];
  return { ...labelled(form, field), classes: field.classes, items: [...empty, ...field.options] };
}

function choices(form: FilledForm, field: ChoiceField) {
  return {
    name: field.name,
    idPrefix: field.name,
    fieldset: fieldsetOf(field),
    hint: hintOf(form, field),
    errorMessage: messageFor(form, [field.name]),
    items: field.options.map((option) => ({ ...option, hint: option.hint === undefined ? undefined : { text: option.hint } })),
  };
}

export function radiosField(form: FilledForm, field: ChoiceField): RadiosOptions {
  const classes = joined(field.inline && 'govuk-radios--inline', field.small && 'govuk-radios--small', field.classes);
  return { ...choices(form, field), classes, value: typedText(form, field.name) };
}

export function checkboxesField(form: FilledForm, field: ChoiceField): CheckboxesOptions {
  const classes = joined(field.small && 'govuk-checkboxes--small', field.classes);
  return { ...choices(form, field), classes, values: typedList(form, field.name) };
}

/**
 * Day, month and year, kept as they were typed in `<name>-day`, `<name>-month` and `<name>-year`.
 * A problem of `<name>` marks all three parts; one of `<name>-month` marks the month.
 */
export function dateField(form: FilledForm, field: GroupedField): DateInputOptions {
  const parts = dateParts.map((part) => `${field.name}-${part}`);
  const marked = parts.filter((name) => form.problems.some((problem) => problem.field === name));
  return {
    id: field.name,
    classes: field.classes,
    fieldset: fieldsetOf(field),
    hint: hintOf(form, field),
    errorMessage: messageFor(form, [field.name, ...parts]),
    items: dateParts.map((part) => ({
      id: `${field.name}-${part}`,
      name: `${field.name}-${part}`,
      label: part.charAt(0).toUpperCase() + part.slice(1),
      value: typedText(form, `${field.name}-${part}`),
      classes: part === 'year' ? 'govuk-input--width-4' : 'govuk-input--width-2',
      error: marked.length === 0 ? undefined : marked.includes(`${field.name}-${part}`),
    })),
  };
}

/** The three raw fields of a known date, to put into a form's values. @param day `YYYY-MM-DD` */
export function dateValues(name: string, day: string | undefined): KnownValues {
  const [year, month, date] = day?.split('-') ?? [];
  return { [`${name}-day`]: unpadded(date), [`${name}-month`]: unpadded(month), [`${name}-year`]: year };
}
const unpadded = (digits: string | undefined) => digits?.replace(/^0/, '');

/** The control that a problem's link leads to: a date's first part, else the field (a group's first choice has the group's name as its id). */
function controlOf(form: Form, field: string): string | undefined {
  if (field === '') return undefined;
  return form.typed?.[`${field}-day`] === undefined ? `#${field}` : `#${field}-day`;
}

/** What stands at the top of the page when there are problems; `undefined` when there are none. */
export function errorSummary(form: Form): ErrorSummaryOptions | undefined {
  if (form.problems.length === 0) return undefined;
  return {
    titleText: 'There is a problem',
    errorList: form.problems.map(({ field, message }) => ({ text: message, href: controlOf(form, field) })),
  };
}
