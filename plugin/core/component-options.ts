import type { Html } from './html';

/**
 * What the page components take: GOV.UK Frontend 6.6.0's own option names, narrowed to plain data.
 * Where GOV.UK takes an `html` string, ours takes `Html`: a plain string there is escaped, not printed.
 * Source: the macro options of https://design-system.service.gov.uk/components/.
 */

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

interface Styled {
  readonly classes?: string;
  readonly attributes?: Attributes;
}

/** Words: `html` wins over `text`. */
export interface Content {
  readonly text?: string | number;
  readonly html?: Html;
}

export interface LabelOptions extends Content, Styled {
  readonly for?: string;
  readonly isPageHeading?: boolean;
}
export interface HintOptions extends Content, Styled {
  readonly id?: string;
}
export interface ErrorMessageOptions extends Content, Styled {
  readonly id?: string;
  /** "Error" unless given; an empty string leaves the prefix out. */
  readonly visuallyHiddenText?: string;
}
interface LegendOptions extends Content {
  readonly classes?: string;
  readonly isPageHeading?: boolean;
}
export interface FieldsetOptions extends Styled {
  readonly legend?: LegendOptions;
  readonly describedBy?: string;
  readonly role?: string;
  readonly html?: Html;
}

interface FormGroup extends Styled {
  readonly beforeInput?: Content;
  readonly afterInput?: Content;
  readonly beforeInputs?: Content;
  readonly afterInputs?: Content;
}
interface Control extends Styled {
  readonly name?: string;
  readonly id?: string;
  readonly label?: LabelOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: FormGroup;
  readonly describedBy?: string;
  readonly disabled?: boolean;
}

export interface InputOptions extends Control {
  readonly value?: string;
  readonly type?: string;
  readonly inputmode?: string;
  readonly autocomplete?: string;
  readonly autocapitalize?: string;
  readonly pattern?: string;
  readonly spellcheck?: boolean;
  readonly prefix?: Content & Styled;
  readonly suffix?: Content & Styled;
  readonly inputWrapper?: Styled;
}
export interface TextareaOptions extends Control {
  readonly value?: string;
  readonly rows?: number | string;
  readonly autocomplete?: string;
  readonly spellcheck?: boolean;
}
export interface CharacterCountOptions extends TextareaOptions {
  readonly maxlength?: number | string;
  readonly maxwords?: number | string;
  readonly threshold?: number | string;
  readonly countMessage?: { readonly classes?: string };
  readonly textareaDescriptionText?: string;
}
export interface FileUploadOptions extends Control {
  readonly multiple?: boolean;
}
export interface SelectItem {
  readonly value?: string | number;
  readonly text: string | number;
  readonly selected?: boolean;
  readonly disabled?: boolean;
  readonly attributes?: Attributes;
}
export interface SelectOptions extends Control {
  readonly items: readonly SelectItem[];
  readonly value?: string;
}

export interface ChoiceItem extends Content {
  readonly value?: string;
  readonly id?: string;
  readonly name?: string;
  readonly hint?: HintOptions;
  readonly label?: Styled;
  readonly checked?: boolean;
  readonly disabled?: boolean;
  /** Words between items ("or"); the item is then nothing else. */
  readonly divider?: string;
  /** `exclusive` clears the other boxes: for "None of these". */
  readonly behaviour?: 'exclusive';
  readonly attributes?: Attributes;
}
interface Choices extends Styled {
  readonly name: string;
  readonly idPrefix?: string;
  readonly fieldset?: FieldsetOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: FormGroup;
  readonly items: readonly ChoiceItem[];
  /**
   * Fields that show when a choice is chosen, by the choice's value: a template adds them to a presenter's items.
   * In the place of GOV.UK's `conditional`, which needs a script and breaks a rule of ARIA.
   */
  readonly reveals?: Readonly<Record<string, Html>>;
}
export interface RadiosOptions extends Choices {
  readonly value?: string;
}
export interface CheckboxesOptions extends Choices {
  readonly values?: readonly string[];
  readonly describedBy?: string;
}

interface DateInputItem extends Styled {
  readonly name: string;
  readonly id?: string;
  readonly label?: string;
  readonly value?: string;
  readonly autocomplete?: string;
  readonly inputmode?: string;
  /** True puts the red border on this part only. */
  readonly error?: boolean;
}
export interface DateInputOptions extends Styled {
  readonly id: string;
  readonly namePrefix?: string;
  readonly items?: readonly DateInputItem[];
  readonly values?: Readonly<Record<string, string>>;
  readonly fieldset?: FieldsetOptions;
  readonly hint?: HintOptions;
  readonly errorMessage?: ErrorMessageOptions;
  readonly formGroup?: FormGroup;
}

export interface ErrorSummaryOptions extends Styled {
  readonly titleText: string;
  readonly descriptionText?: string;
  readonly errorList: readonly (Content & { readonly href?: string; readonly attributes?: Attributes })[];
  readonly disableAutoFocus?: boolean;
}

export interface ButtonOptions extends Content, Styled {
  readonly id?: string;
  readonly name?: string;
  readonly value?: string;
  readonly type?: 'submit' | 'button' | 'reset';
  /** With an address it is a link that looks like a button. */
  readonly href?: string;
  readonly disabled?: boolean;
  readonly isStartButton?: boolean;
  readonly preventDoubleClick?: boolean;
}

export interface LinkItem extends Content {
  readonly href?: string;
  readonly attributes?: Attributes;
}
export interface BackLinkOptions extends Content, Styled {
  readonly href: string;
}
export interface BreadcrumbsOptions extends Styled {
  readonly items: readonly LinkItem[];
  readonly collapseOnMobile?: boolean;
  readonly labelText?: string;
}
export interface SkipLinkOptions extends Content, Styled {
  readonly href: string;
}

export interface TableCell extends Content, Styled {
  readonly format?: 'numeric';
  readonly colspan?: number;
  readonly rowspan?: number;
}
export interface TableOptions extends Styled {
  readonly caption?: string;
  readonly captionClasses?: string;
  readonly firstCellIsHeader?: boolean;
  readonly head?: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

interface SummaryAction extends Content, Styled {
  readonly href: string;
  readonly visuallyHiddenText?: string;
}
interface SummaryActions {
  readonly classes?: string;
  readonly items: readonly SummaryAction[];
}
export interface SummaryRow {
  readonly classes?: string;
  readonly key: Content & { readonly classes?: string };
  readonly value: Content & { readonly classes?: string };
  readonly actions?: SummaryActions;
}
export interface SummaryListOptions extends Styled {
  readonly rows: readonly SummaryRow[];
  readonly card?: Styled & {
    readonly title?: Content & { readonly headingLevel?: number; readonly classes?: string };
    readonly actions?: SummaryActions;
  };
}

export interface TagOptions extends Content, Styled {}
export interface TaskListOptions extends Styled {
  readonly idPrefix?: string;
  readonly items: readonly {
    readonly title: Content & { readonly classes?: string };
    readonly hint?: Content;
    /** A status in plain text ("Completed") or a tag. */
    readonly status: Content & { readonly tag?: TagOptions; readonly classes?: string };
    readonly href?: string;
    readonly classes?: string;
  }[];
}

export interface DetailsOptions extends Content, Styled {
  readonly id?: string;
  readonly summaryText?: string;
  readonly summaryHtml?: Html;
  readonly open?: boolean;
}
export interface AccordionOptions extends Styled {
  readonly id: string;
  readonly headingLevel?: number;
  readonly rememberExpanded?: boolean;
  readonly items: readonly {
    readonly heading: Content;
    readonly summary?: Content;
    readonly content: Content;
    readonly expanded?: boolean;
  }[];
}
export interface InsetTextOptions extends Content, Styled {
  readonly id?: string;
}
export interface WarningTextOptions extends Content, Styled {
  readonly iconFallbackText?: string;
}
export interface NotificationBannerOptions extends Content, Styled {
  readonly type?: 'success';
  readonly titleText?: string;
  readonly titleHtml?: Html;
  readonly titleId?: string;
  readonly titleHeadingLevel?: number;
  readonly role?: string;
  readonly disableAutoFocus?: boolean;
}
export interface PanelOptions extends Content, Styled {
  readonly titleText?: string;
  readonly titleHtml?: Html;
  readonly headingLevel?: number;
}
interface PaginationLink extends Content {
  readonly href: string;
  readonly labelText?: string;
  readonly attributes?: Attributes;
}
export interface PaginationOptions extends Styled {
  readonly landmarkLabel?: string;
  readonly previous?: PaginationLink;
  readonly next?: PaginationLink;
  readonly items?: readonly {
    readonly number?: number | string;
    readonly href?: string;
    readonly current?: boolean;
    readonly ellipsis?: boolean;
    readonly visuallyHiddenText?: string;
    readonly attributes?: Attributes;
  }[];
}
export interface TabsOptions extends Styled {
  readonly id?: string;
  readonly idPrefix?: string;
  readonly title?: string;
  readonly items: readonly {
    readonly id?: string;
    readonly label: string;
    readonly panel: Content & { readonly attributes?: Attributes };
    readonly attributes?: Attributes;
  }[];
}
export interface GenericHeaderOptions extends Styled {
  readonly url?: string;
  readonly logoText?: string;
  readonly logoHtml?: Html;
  readonly containerClasses?: string;
}
export interface ServiceNavigationOptions extends Styled {
  readonly serviceName?: string;
  readonly serviceUrl?: string;
  readonly ariaLabel?: string;
  readonly menuButtonText?: string;
  readonly menuButtonLabel?: string;
  readonly navigationId?: string;
  readonly navigationLabel?: string;
  readonly navigationClasses?: string;
  readonly collapseNavigationOnMobile?: boolean;
  readonly navigation?: readonly (LinkItem & { readonly active?: boolean; readonly current?: boolean })[];
  readonly slots?: {
    readonly start?: Html;
    readonly end?: Html | { readonly html: Html; readonly align?: 'inline' };
    readonly navigationStart?: Html;
    readonly navigationEnd?: Html;
  };
}
