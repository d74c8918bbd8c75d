import {
  checkboxesField,
  countedField,
  dateField,
  errorSummary,
  fileField,
  fillForm,
  radiosField,
  selectField,
  textareaField,
  textField,
} from '../../plugin/core/fields';
import type { Form } from '../../plugin/core/form';
import { trustedHtml } from '../../plugin/core/html';
import type { ModulePath } from '../../plugin/core/page';
import type { PageFrame } from '../../plugin/web/page-frame';

/** Sample pages that hold every component at least once. The people are invented. */

export const mount = '/council/family-meetings';

const standing = {
  serviceName: 'Family meetings',
  organisationName: 'Exampleshire County Council',
  link: (path: ModulePath) => mount + path,
  navigation: [
    { text: 'My families', href: '/', current: true },
    { text: 'Invitations to send', href: '/invitations' },
    { text: 'Reports', href: '/reports' },
  ],
  userName: 'Priya Raman',
  footerLinks: [{ text: 'Accessibility statement', href: '/accessibility' }],
} as const;

const identity = {
  name: 'Zoë Ashdown-Featherstonehaugh',
  birth: 'Born 5 June 2019 (6 years old)',
  caseReference: 'P1000482',
  alsoFor: ['Łukasz Ashdown', 'another child'],
};

type FrameRest = Pick<PageFrame, 'assets' | 'hostFrame' | 'cspNonce'>;

const typed = {
  givenBy: '',
  cost: 'about ten',
  'givenOn-day': '31',
  'givenOn-month': '2',
  'givenOn-year': '2026',
  shareWith: ['school', 'gp'],
  worker: '',
  notes: '<script>alert("x")</script>',
  worries: 'Who will fetch Zoë from school',
};
const form: Form = {
  typed,
  problems: [
    { field: 'givenBy', message: 'Enter the name of the person who gave consent' },
    { field: 'cost', message: 'Enter the cost in pounds, like 25' },
    { field: 'givenOn', message: 'The date consent was given must be a real date' },
    { field: 'answer', message: 'Select what the family said' },
    { field: 'shareWith', message: 'Select who may be told' },
    { field: 'worker', message: 'Select a worker' },
    { field: 'worries', message: 'Use 40 characters or fewer' },
    { field: 'scan', message: 'Choose a file that is smaller than 10 MB' },
  ],
  savedMeanwhile: { notes: 'Spoke with the grandmother.\nShe will come.' },
};

function formPage(rest: FrameRest) {
  const filled = fillForm(form);
  const frame: PageFrame = {
    ...standing,
    ...rest,
    title: 'Record consent',
    identity,
    back: { text: 'Back to the episode', path: '/episodes/e1' },
    errorSummary: errorSummary(form),
    form: { csrf: 'a-token', key: 'a-key' },
  };
  const model = {
    heading: 'Record consent',
    action: '/episodes/e1/consent',
    cancel: '/episodes/e1',
    version: 3,
    givenBy: textField(filled, {
      name: 'givenBy',
      label: 'Who gave consent',
      hint: 'Someone with parental responsibility',
      width: 20,
      autocomplete: 'off',
    }),
    cost: textField(filled, { name: 'cost', label: 'Travel costs', prefix: '£', width: 5, inputmode: 'decimal' }),
    givenOn: dateField(filled, { name: 'givenOn', legend: 'When was consent given?', hint: 'For example, 27 3 2026' }),
    answer: radiosField(filled, {
      name: 'answer',
      legend: 'What did the family say?',
      options: [
        { value: 'yes', text: 'Yes to a family group conference' },
        { value: 'meeting', text: 'Yes to a family meeting', hint: 'Led by the worker' },
        { divider: 'or' },
        { value: 'other', text: 'Something else' },
      ],
    }),
    otherAnswer: textField(filled, { name: 'otherAnswer', label: 'What they said' }),
    letter: radiosField(filled, {
      name: 'letter',
      legend: 'Send a letter?',
      inline: true,
      options: [
        { value: 'yes', text: 'Yes' },
        { value: 'no', text: 'No' },
      ],
    }),
    shareWith: checkboxesField(filled, {
      name: 'shareWith',
      legend: 'Who may be told?',
      hint: 'Select all that apply',
      options: [
        { value: 'school', text: 'School' },
        { value: 'gp', text: 'General practitioner' },
        { divider: 'or' },
        { value: 'none', text: 'None of these', behaviour: 'exclusive' },
      ],
    }),
    worker: selectField(filled, {
      name: 'worker',
      label: 'Worker',
      emptyText: 'Choose a worker',
      options: [{ value: 'w1', text: 'Priya Raman' }],
    }),
    notes: textareaField(filled, { name: 'notes', label: 'Notes', rows: 4 }),
    worries: countedField(filled, { name: 'worries', label: 'What are people worried about?', maxlength: 40 }),
    scan: fileField(filled, { name: 'scan', label: 'The signed form' }),
  };
  return { template: 'form-page', model, frame };
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="160" role="img" aria-labelledby="tree-title">
<title id="tree-title">Three generations of the Ashdown family</title>
<g fill="none" stroke="#0b0c0c" stroke-width="2"><rect x="20" y="20" width="200" height="44"/><rect x="340" y="20" width="200" height="44"/><rect x="660" y="20" width="200" height="44"/><path d="M220 42h120M280 42v64h480"/></g>
<g font-family="arial, sans-serif" font-size="16"><text x="32" y="48">Rosemary Ashdown</text><text x="352" y="48">George Ashdown</text><text x="672" y="48">Łukasz Ashdown</text></g></svg>`;

function recordPage(rest: FrameRest) {
  const frame: PageFrame = {
    ...standing,
    ...rest,
    title: 'Family group conference',
    identity,
    breadcrumbs: [{ text: 'My families', href: '/' }, { text: 'Ashdown' }],
    notification: { type: 'success', text: 'Consent recorded' },
  };
  const change = (what: string) => ({ items: [{ href: '/episodes/e1/change', text: 'Change', visuallyHiddenText: what }] });
  const model = {
    heading: 'Family group conference',
    parts: {
      label: 'Parts of this episode',
      items: [
        { text: 'Overview', href: '/episodes/e1', current: true },
        { text: 'Network', href: '/episodes/e1/network' },
        { text: 'Plan and reviews', href: '/episodes/e1/plan' },
      ],
    },
    tasks: {
      items: [
        { title: { text: 'Record consent' }, href: '/episodes/e1/consent', status: { text: 'Completed' } },
        {
          title: { text: 'List the family network' },
          hint: { text: 'Everybody who might help' },
          href: '/episodes/e1/network',
          status: { tag: { text: 'To do', classes: 'govuk-tag--blue' } },
        },
        { title: { text: 'File the plan' }, status: { text: 'Waiting for the meeting' } },
      ],
    },
    person: {
      card: {
        title: { text: 'Rosemary Ashdown' },
        actions: {
          items: [
            { href: '/network/n1/remove', text: 'Remove' },
            { href: '/network/n1', text: 'Change' },
          ],
        },
      },
      rows: [
        { key: { text: 'Relationship' }, value: { text: 'Grandmother (mother’s side)' } },
        { key: { text: 'Telephone' }, value: { text: '01632 960123' } },
      ],
    },
    answers: {
      rows: [
        { key: { text: 'Place' }, value: { text: 'Not provided' }, actions: change('place') },
        { key: { text: 'Date' }, value: { text: '3 March 2026' }, actions: change('date') },
      ],
    },
    tree: trustedHtml(svg),
    timeline: {
      items: [
        {
          title: 'Plan agreed',
          by: 'Priya Raman',
          when: '3 March 2026 at 4:10pm',
          datetime: '2026-03-03T16:10:00Z',
          body: { text: 'Version 2' },
          links: [{ text: 'Read version 2', href: '/plans/p1/2' }],
        },
        { title: 'Offer made', when: '1 February 2026', datetime: '2026-02-01' },
      ],
    },
    sections: {
      id: 'practice',
      items: [
        { heading: { text: 'Before the meeting' }, content: { text: 'Ask everybody what they need in order to come.' } },
        { heading: { text: 'Private family time' }, content: { text: 'Workers leave the room.' } },
      ],
    },
    views: {
      items: [
        { id: 'by-person', label: 'By person', panel: { text: 'Rosemary: two actions' } },
        { id: 'by-date', label: 'By date', panel: { text: 'Monday: one action' } },
      ],
    },
  };
  return { template: 'record-page', model, frame };
}

function worklistPage(rest: FrameRest) {
  const head = ['Child', 'Worker', 'Offered', 'Consent', 'Meeting', 'Review due'].map((text, index) => ({
    text,
    sort: { href: `/?sort=${index}`, ...(index === 0 ? { order: 'ascending' as const } : {}) },
  }));
  const row = (name: string) =>
    [name, 'Priya Raman', '1 February 2026', '4 February 2026', '3 March 2026', '26 May 2026'].map((text) => ({ text }));
  const model = {
    heading: 'My families',
    waiting: { count: 12, visuallyHiddenText: 'families wait for you' },
    table: { caption: 'Families with an open episode', firstCellIsHeader: true, head, rows: [row('Zoë Ashdown'), row('Jordan O’Neill')] },
    pages: {
      previous: { href: '/?page=1' },
      next: { href: '/?page=3' },
      items: [
        { number: 1, href: '/?page=1' },
        { number: 2, href: '/?page=2', current: true },
        { ellipsis: true },
        { number: 9, href: '/?page=9' },
      ],
    },
    plain: {
      caption: 'Reviews this month',
      head: [{ text: 'Week' }, { text: 'Reviews', format: 'numeric' as const }],
      rows: [[{ text: 'First' }, { text: 4, format: 'numeric' as const }]],
    },
  };
  const frame: PageFrame = { ...standing, ...rest, title: 'My families', wide: true };
  return { template: 'worklist-page', model, frame };
}

function donePage(rest: FrameRest) {
  const frame: PageFrame = {
    ...standing,
    ...rest,
    organisationName: undefined,
    navigation: undefined,
    userName: undefined,
    footerLinks: undefined,
    title: 'Plan agreed',
  };
  return { template: 'done-page', model: { heading: 'Plan agreed', reference: 'FM-2026-0114', by: '10 March 2026' }, frame };
}

export const galleryPages = { form: formPage, record: recordPage, worklist: worklistPage, done: donePage };
