import type { Attributes, Content, LinkItem, TableCell, TableOptions } from './component-options';
import type { Html } from './html';

/** What our own page parts take: the patterns that GOV.UK Frontend has not. Each is `views/components/<name>.ejs`. */

/** The opening tag of a form, with its hidden fields. No HTML5 validation: problems are ours to tell (GOV.UK, "Validation"). */
export interface FormOptions {
  readonly action: string;
  readonly method?: 'post' | 'get';
  /** The request-forgery token; printed as `_csrf`. */
  readonly csrf?: string;
  /** The idempotency key, which makes a double submit one change; printed as `_key`. */
  readonly key?: string;
  /** The version of the record that was shown; printed as `_version`. Saving an old one is a `Conflict`. */
  readonly version?: number | string;
  /** True where the form sends a file. */
  readonly multipart?: boolean;
  readonly hidden?: Readonly<Record<string, string | number | undefined>>;
  readonly id?: string;
  readonly classes?: string;
  readonly attributes?: Attributes;
}

export interface TimelineOptions {
  readonly headingLevel?: number;
  readonly items: readonly {
    readonly title: string;
    /** Who did it, after "by". */
    readonly by?: string;
    /** When, in words; `datetime` is the same for machines (`YYYY-MM-DD` or an ISO instant). */
    readonly when: string;
    readonly datetime: string;
    readonly body?: Content;
    readonly links?: readonly LinkItem[];
  }[];
}

export interface SubNavigationOptions {
  /** What the links lead to, for a screen reader's list of landmarks ("Parts of this plan"). */
  readonly label: string;
  readonly items: readonly (LinkItem & { readonly current?: boolean })[];
}

/** A table whose headings are links that ask for the other order: works without JavaScript. */
export interface SortableTableOptions extends Omit<TableOptions, 'head' | 'caption'> {
  readonly caption: string;
  readonly head: readonly (TableCell & { readonly sort?: { readonly href: string; readonly order?: 'ascending' | 'descending' } })[];
}

/** A box that scrolls inside itself, so that a wide thing never makes the page scroll sideways (WCAG 1.4.10). */
export interface ScrollAreaOptions {
  readonly label: string;
  readonly html: Html;
  readonly classes?: string;
}

/** A number that waits for attention, beside a link: read out with the words that make it a sentence. */
export interface CountBadgeOptions {
  readonly count: number;
  readonly visuallyHiddenText: string;
}
