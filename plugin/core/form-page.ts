import type {
  CheckboxesOptions,
  DateInputOptions,
  InputOptions,
  RadiosOptions,
  SelectOptions,
  SummaryListOptions,
  TableOptions,
  TextareaOptions,
} from './component-options';
import type { Form } from './form';
import { lines, type Html } from './html';
import type { ModulePath } from './page';

/** One thing on a page, as `views/parts/fields.ejs` prints it. */
export type PagePart =
  | { readonly kind: 'text'; readonly options: InputOptions }
  | { readonly kind: 'textarea'; readonly options: TextareaOptions }
  | { readonly kind: 'date'; readonly options: DateInputOptions }
  | { readonly kind: 'select'; readonly options: SelectOptions }
  | { readonly kind: 'checkboxes'; readonly options: CheckboxesOptions }
  /** Some answers have fields of their own. */
  | {
      readonly kind: 'radios';
      readonly options: RadiosOptions;
      readonly reveals: readonly { readonly value: string; readonly fields: readonly PagePart[] }[];
    }
  | { readonly kind: 'heading' | 'paragraph' | 'warning'; readonly text: string }
  /** Somebody's text, broken where they broke it. */
  | { readonly kind: 'inset'; readonly html: Html }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'details'; readonly summary: string; readonly fields: readonly PagePart[] }
  | { readonly kind: 'hidden'; readonly name: string; readonly value: string }
  | { readonly kind: 'summary'; readonly options: SummaryListOptions }
  | { readonly kind: 'table'; readonly options: TableOptions }
  | { readonly kind: 'link'; readonly text: string; readonly path: ModulePath };

export const paragraph = (text: string): PagePart => ({ kind: 'paragraph', text });
export const heading = (text: string): PagePart => ({ kind: 'heading', text });
export const warning = (text: string): PagePart => ({ kind: 'warning', text });
export const inset = (text: string): PagePart => ({ kind: 'inset', html: lines(text) });
export const textarea = (options: TextareaOptions): PagePart => ({ kind: 'textarea', options });
export const textLine = (options: InputOptions): PagePart => ({ kind: 'text', options });
export const dateParts = (options: DateInputOptions): PagePart => ({ kind: 'date', options });
export const select = (options: SelectOptions): PagePart => ({ kind: 'select', options });
export const checkboxes = (options: CheckboxesOptions): PagePart => ({ kind: 'checkboxes', options });
export const radios = (options: RadiosOptions, reveals: Readonly<Record<string, readonly PagePart[]>> = {}): PagePart => ({
  kind: 'radios',
  options,
  reveals: Object.entries(reveals).map(([value, fields]) => ({ value, fields })),
});

/** The parts that are there. */
export const parts = (...given: readonly (PagePart | false | undefined)[]): readonly PagePart[] =>
  given.filter((part) => part !== false && part !== undefined);

/** What `views/parts/form-page.ejs` shows: one form, one thing to do. */
export interface FormPage {
  readonly heading: string;
  readonly caption?: string;
  /** What is said before the form. */
  readonly before?: readonly PagePart[];
  readonly fields?: readonly PagePart[];
  readonly action: ModulePath;
  readonly version?: number;
  /** The button's word; "Save" unless given. `undefined` where there is nothing to send: the page only tells. */
  readonly submit?: string;
  readonly cancel: ModulePath;
  readonly cancelText?: string;
  /** A button that stands out, for what cannot be taken back. */
  readonly grave?: boolean;
  /** A second button, which sends the same form and says so in a field: "Save and add another". */
  readonly also?: { readonly text: string; readonly name: string; readonly value: string };
  /** With JavaScript the form saves by itself; its page then says `savedFields`. From {@link savesItself}. */
  readonly savesItself?: SavesItself;
}

/** How a form that saves by itself begins; see views/assets/keep-saved.js. */
export type SavesItself = 'as-typed' | 'not-saved' | 'when-sent';

/** Where somebody else saved meanwhile, nothing is saved until the person has decided which words stay. */
export function savesItself(form: Form): SavesItself {
  if (form.savedMeanwhile !== undefined) return 'when-sent';
  // What is given back after a session ended is not saved either.
  return form.problems.length > 0 || form.typed !== undefined ? 'not-saved' : 'as-typed';
}

export const FORM_PAGE = 'parts/form-page';

/** With everything that the template reads. */
export const formPage = (page: FormPage): object => ({
  caption: undefined,
  before: [],
  fields: [],
  version: undefined,
  submit: 'Save',
  cancelText: 'Cancel',
  grave: false,
  also: undefined,
  savesItself: undefined,
  ...page,
});
