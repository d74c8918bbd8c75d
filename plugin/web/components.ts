import type * as govuk from '../core/component-options';
import type * as own from '../core/page-part-options';
import type { Html } from '../core/html';
import type { Identity } from '../core/page';

/** One function a component, handed to every template as `c`. Each prints `views/components/<kebab-name>.ejs`. */
export interface Components {
  accordion(options: govuk.AccordionOptions): Html;
  backLink(options: govuk.BackLinkOptions): Html;
  breadcrumbs(options: govuk.BreadcrumbsOptions): Html;
  button(options: govuk.ButtonOptions): Html;
  characterCount(options: govuk.CharacterCountOptions): Html;
  checkboxes(options: govuk.CheckboxesOptions): Html;
  dateInput(options: govuk.DateInputOptions): Html;
  details(options: govuk.DetailsOptions): Html;
  errorMessage(options: govuk.ErrorMessageOptions): Html;
  errorSummary(options: govuk.ErrorSummaryOptions): Html;
  fieldset(options: govuk.FieldsetOptions): Html;
  fileUpload(options: govuk.FileUploadOptions): Html;
  genericHeader(options: govuk.GenericHeaderOptions): Html;
  hint(options: govuk.HintOptions): Html;
  input(options: govuk.InputOptions): Html;
  insetText(options: govuk.InsetTextOptions): Html;
  label(options: govuk.LabelOptions): Html;
  notificationBanner(options: govuk.NotificationBannerOptions): Html;
  pagination(options: govuk.PaginationOptions): Html;
  panel(options: govuk.PanelOptions): Html;
  radios(options: govuk.RadiosOptions): Html;
  select(options: govuk.SelectOptions): Html;
  serviceNavigation(options: govuk.ServiceNavigationOptions): Html;
  skipLink(options: govuk.SkipLinkOptions): Html;
  summaryList(options: govuk.SummaryListOptions): Html;
  table(options: govuk.TableOptions): Html;
  tabs(options: govuk.TabsOptions): Html;
  tag(options: govuk.TagOptions): Html;
  taskList(options: govuk.TaskListOptions): Html;
  textarea(options: govuk.TextareaOptions): Html;
  warningText(options: govuk.WarningTextOptions): Html;
  countBadge(options: own.CountBadgeOptions): Html;
  endForm(): Html;
  form(options: own.FormOptions): Html;
  identityBar(identity: Identity): Html;
  scrollArea(options: own.ScrollAreaOptions): Html;
  sortableTable(options: own.SortableTableOptions): Html;
  subNavigation(options: own.SubNavigationOptions): Html;
  timeline(options: own.TimelineOptions): Html;
}

/** Parts of the components above, for their templates only. */
const innerNames = ['choices', 'choiceList', 'choiceItem', 'dateInputParts', 'paginationLink', 'summaryAction'] as const;

const outerNames = [
  'accordion',
  'backLink',
  'breadcrumbs',
  'button',
  'characterCount',
  'checkboxes',
  'dateInput',
  'details',
  'errorMessage',
  'errorSummary',
  'fieldset',
  'fileUpload',
  'genericHeader',
  'hint',
  'input',
  'insetText',
  'label',
  'notificationBanner',
  'pagination',
  'panel',
  'radios',
  'select',
  'serviceNavigation',
  'skipLink',
  'summaryList',
  'table',
  'tabs',
  'tag',
  'taskList',
  'textarea',
  'warningText',
  'countBadge',
  'endForm',
  'form',
  'identityBar',
  'scrollArea',
  'sortableTable',
  'subNavigation',
  'timeline',
] as const satisfies readonly (keyof Components)[];

export const componentNames = [...outerNames, ...innerNames];
