import type { Block } from './documents-port';

/** What a template may print. Everything stands in it in words already: what a reader may not know was left out before. */
export type FieldValue = string | number | boolean | undefined | readonly FieldValue[] | Fields;
export type Fields = { readonly [name: string]: FieldValue };

/** For whom a paper is, and so how plain its words must be. */
export type Readers = 'family' | 'child' | 'professional' | 'desk';

/** One of the papers of the house: what its template may print and what it must not leave out. */
export interface PaperKind<F extends Fields = Fields> {
  /** Name of the template: `family-invitation`. */
  readonly key: string;
  /** Its number in the list of documents: `L3`. */
  readonly number: string;
  readonly name: string;
  readonly readers: Readers;
  /** Invented. The first has every field; another has as few as there may be. */
  readonly samples: readonly [F, ...F[]];
  /** What each reader must be told, by field (`service.telephone`): a council's own template that leaves one out is refused at start. */
  readonly mustSay: Readonly<Record<string, string>>;
  /** A posted letter: without its head it has no address and no date. */
  readonly hasHead?: boolean;
}

/** How one copy is wanted. */
export interface WordsFor {
  /** Who writes, to whom, when: stands where the template has `<letter-head/>`. */
  readonly head?: readonly Block[];
  /** As the family's list has it: `pl`, `Polish`. English where the council supplies no template in it. */
  readonly language?: string;
  readonly easyRead?: boolean;
}

/** A paper in words. */
export interface Written {
  readonly blocks: readonly Block[];
  /** Name and version of the template, kept with every sent copy: `family-invitation/3fa91c22d0b4`. */
  readonly template: string;
  /** BCP 47. */
  readonly language: string;
}

/** One template file as it was read at the start. */
export interface TemplateInUse {
  readonly kind: Pick<PaperKind, 'key' | 'number' | 'name' | 'readers'>;
  /** undefined = English in its usual words; `pl`; `easy-read`. */
  readonly variant?: string;
  readonly template: string;
  readonly from: 'ours' | 'council';
  /** The file is another one now than at the start: it counts from the next start on. */
  readonly changedSince: boolean;
}

/** Puts papers into words, from the templates of the house and the council's own. */
export interface Wording {
  /** @throws Error where the template cannot be carried out with these fields; the error names the template and no field's content */
  write(key: string, fields: Fields, wanted?: WordsFor): Written;
  /** Every template in use, in the order of the list of documents. */
  templates(): readonly TemplateInUse[];
  /** A paper on invented data; undefined where there is no such template. */
  sample(key: string, variant?: string): Written | undefined;
}
