import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import {
  checkboxesField,
  dateField,
  dateValues,
  fillForm,
  radiosField,
  textareaField,
  textField,
  type FilledForm,
  type KnownValues,
} from '../core/fields';
import { checkboxes, dateParts, formPage, paragraph, parts, radios, textarea, textLine, type PagePart } from '../core/form-page';
import { lines } from '../core/html';
import { namesInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { optionsOf } from '../meetings/meeting-words.present';
import type { ListEntry } from './list-entry';
import { onPlan } from './on-plan.present';
import type { PlanListToWrite } from './plan-list.query';
import type { PlanList } from './plan-section';
import { RESOURCE_WORDS, SECTION_WORDS, WEEKDAY_WORDS } from './plan-words.present';
import { planPaths } from './plans.paths';

export function presentPlanList(answer: PlanListToWrite, presenting: Presenting): Presented {
  const { plan, list, entries } = answer;
  const { title, guide } = SECTION_WORDS[list];
  return onPlan(answer, presenting, {
    title,
    model: formPage({
      heading: title,
      before: parts(
        paragraph(guide),
        { kind: 'link', text: 'Add one', path: planPaths.addEntry(plan.id, list) },
        ...entries.map((entry): PagePart => ({ kind: 'summary', options: entryCard(entry, { planId: plan.id, list }) })),
      ),
      action: planPaths.list(plan.id, list),
      submit: undefined,
      cancel: planPaths.overview(plan.id),
      cancelText: 'Back to the plan',
    }),
  });
}

/** @param place where it can be changed */
export function entryCard(entry: ListEntry, place?: { readonly planId: string; readonly list: PlanList }): SummaryListOptions {
  const { title, rows } = entryInWords(entry);
  const links =
    place === undefined
      ? []
      : [
          { href: planPaths.changeEntry(place.planId, place.list, entry.id), text: 'Change' },
          { href: planPaths.removeEntry(place.planId, place.list, entry.id), text: 'Take out' },
        ];
  return {
    card: {
      title: { text: title, headingLevel: 2 },
      ...(links.length === 0 ? {} : { actions: { items: links } }),
    },
    rows: rows.map(([key, value]) => ({ key: { text: key }, value: { html: lines(value) } })),
  };
}

interface EntryInWords {
  readonly title: string;
  readonly rows: readonly (readonly [key: string, value: string])[];
}

export function entryInWords(entry: ListEntry): EntryInWords {
  if ('words' in entry) return { title: entry.by, rows: [['In their words', entry.words]] };
  if ('need' in entry) {
    const rows = [
      ['Why it is a risk', entry.risk],
      ['What is done', entry.action],
      ['By whom', entry.owner],
    ] as const;
    return { title: entry.need, rows };
  }
  if ('days' in entry) {
    const rows = [
      ['Days', namesInWords(entry.days.map((day) => WEEKDAY_WORDS[day]))],
      ['What they look at', entry.what],
    ] as const;
    return { title: entry.who, rows };
  }
  if ('status' in entry) {
    const decided = [entry.approver, entry.decidedOn && inWords(entry.decidedOn)].filter((part) => part !== undefined).join(', ');
    const optional = [
      ['Decided by', decided],
      ['How much', entry.amount ?? ''],
    ] as const;
    return { title: entry.what, rows: [['Is it there?', RESOURCE_WORDS[entry.status]], ...optional.filter(([, value]) => value !== '')] };
  }
  const rows = [
    ['What', entry.what],
    ['When', entry.when],
  ] as const;
  return { title: entry.who, rows };
}

export const presentAddEntry = (answer: PlanListToWrite, presenting: Presenting): Presented =>
  entryForm(answer, presenting, 'Add to the plan', planPaths.addEntry(answer.plan.id, answer.list));

export const presentChangeEntry = (answer: PlanListToWrite, presenting: Presenting): Presented =>
  entryForm(answer, presenting, 'Change a part of the plan', planPaths.changeEntry(answer.plan.id, answer.list, answer.entry?.id ?? ''));

function entryForm(
  answer: PlanListToWrite,
  presenting: Presenting,
  title: string,
  action: ReturnType<typeof planPaths.overview>,
): Presented {
  const { plan, list, entry, listVersion } = answer;
  const { title: heading, guide } = SECTION_WORDS[list];
  const filled = fillForm(presenting.form, knownOf(entry));
  return onPlan(answer, presenting, {
    back: { text: 'Back to the list', path: planPaths.list(plan.id, list) },
    title,
    model: formPage({
      heading,
      before: [paragraph(guide)],
      fields: FIELDS[list](filled),
      action,
      ...(entry === undefined ? {} : { version: listVersion }),
      cancel: planPaths.list(plan.id, list),
    }),
  });
}

function knownOf(entry: ListEntry | undefined): KnownValues {
  if (entry === undefined) return {};
  const { id: _, ...fields } = entry;
  const decidedOn = 'decidedOn' in entry ? dateValues('decidedOn', entry.decidedOn) : {};
  return { ...(fields as KnownValues), ...decidedOn };
}

const line = (filled: FilledForm, name: string, label: string, hint?: string): PagePart =>
  textLine(textField(filled, { name, label, autocomplete: 'off', ...(hint === undefined ? {} : { hint }) }));
const area = (filled: FilledForm, name: string, label: string): PagePart => textarea(textareaField(filled, { name, label, rows: 3 }));

const FIELDS: Readonly<Record<PlanList, (filled: FilledForm) => readonly PagePart[]>> = {
  quotes: (filled) => [area(filled, 'words', 'What did they say?'), line(filled, 'by', 'Who said it?')],
  commitments: (filled) => [
    line(filled, 'who', 'Who?'),
    area(filled, 'what', 'What do they give?'),
    line(filled, 'when', 'When, or how often?', 'For example, every Saturday until the summer.'),
  ],
  resources: (filled) => [
    area(filled, 'what', 'What help is it?'),
    radios(radiosField(filled, { name: 'status', legend: 'Is it there?', options: optionsOf(RESOURCE_WORDS) })),
    line(filled, 'approver', 'Who approves it, or has approved or refused it? (optional)'),
    dateParts(dateField(filled, { name: 'decidedOn', legend: 'When was it decided? (optional)', hint: 'For example, 27 3 2027' })),
    line(filled, 'amount', 'How much? (optional)', 'For example, £40 a week.'),
  ],
  'unmet-needs': (filled) => [
    area(filled, 'need', 'What does the child need?'),
    area(filled, 'risk', 'Why is it a risk that nobody meets it?'),
    area(filled, 'action', 'What is done about it?'),
    line(filled, 'owner', 'Who does it?'),
  ],
  rota: (filled) => [
    checkboxes(checkboxesField(filled, { name: 'days', legend: 'On which days?', options: optionsOf(WEEKDAY_WORDS) })),
    line(filled, 'who', 'Who looks?'),
    area(filled, 'what', 'What do they look at?'),
  ],
};

export function presentRemoveEntry(answer: PlanListToWrite, presenting: Presenting): Presented {
  const { plan, list, entry } = answer;
  return onPlan(answer, presenting, {
    back: { text: 'Back to the list', path: planPaths.list(plan.id, list) },
    title: 'Take something out of the plan',
    model: formPage({
      heading: 'Do you want to take this out of the plan?',
      before: parts(entry !== undefined && { kind: 'summary', options: entryCard(entry) }),
      action: planPaths.removeEntry(plan.id, list, entry?.id ?? ''),
      submit: 'Take it out',
      grave: true,
      cancel: planPaths.list(plan.id, list),
    }),
  });
}
