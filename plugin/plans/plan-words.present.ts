import type { PlanPlace } from './plan-problems';
import { planPaths } from './plans.paths';
import { meetingPaths } from '../meetings/meetings.paths';
import type { ModulePath } from '../core/page';
import type { ActionKind, ConfirmedHow, LineMet, MonitoringFrequency, OwnerKind, ResourceStatus, Weekday } from './plan';
import type { PlanSection } from './plan-section';

export const KIND_WORDS: Readonly<Record<ActionKind, string>> = { practical: 'Practical help', emotional: 'Emotional support' };

export const MET_WORDS: Readonly<Record<LineMet, string>> = { yes: 'Yes', 'in-part': 'In part', no: 'No' };

export const FREQUENCY_WORDS: Readonly<Record<MonitoringFrequency, string>> = {
  daily: 'Every day',
  weekly: 'Every week',
  'less-often': 'Less often',
};

export const WEEKDAY_WORDS: Readonly<Record<Weekday, string>> = {
  monday: 'Monday',
  tuesday: 'Tuesday',
  wednesday: 'Wednesday',
  thursday: 'Thursday',
  friday: 'Friday',
  saturday: 'Saturday',
  sunday: 'Sunday',
};

export const RESOURCE_WORDS: Readonly<Record<ResourceStatus, string>> = {
  available: 'It is there',
  possible: 'It may be possible',
  'needs-approval': 'It has to be approved',
  refused: 'It was refused',
};

export const CONFIRMED_HOW_WORDS: Readonly<Record<ConfirmedHow, string>> = {
  together: 'We read it together',
  'by-telephone': 'By telephone or video',
  'in-writing': 'They read it and wrote to us',
};

export const OWNER_WORDS: Readonly<Record<OwnerKind, string>> = {
  family: 'Family or friends',
  worker: 'The social worker or their team',
  'other-agency': 'Somebody from another agency, such as a school nurse',
};

export const SECTION_WORDS: Readonly<Record<PlanSection, { readonly title: string; readonly guide: string }>> = {
  aim: { title: 'What the family wants', guide: 'The aim of the plan, in the family’s own words.' },
  voices: {
    title: 'What the children say',
    guide: 'Each child’s own words, or why there are none. The copy of somebody whom the child does not want told leaves them out.',
  },
  decisions: { title: 'What the family decided', guide: 'The questions that the family was asked, and what it decided.' },
  support: {
    title: 'Help from professionals',
    guide: 'What professionals will do, agreed with them. Kept apart from the family’s own words.',
  },
  'bottom-lines': {
    title: 'Bottom lines',
    guide: 'What the plan must do, and what it cannot do, to keep the children safe. They come from the preparation.',
  },
  interim: {
    title: 'An interim plan',
    guide: 'A plan that keeps the children safe until a day or the next meeting. It needs a bottom line.',
  },
  quotes: { title: 'In their own words', guide: 'What somebody said that the plan should keep as they said it, and who said it.' },
  commitments: {
    title: 'What people give',
    guide: 'What each person of the family and friends commits to: their time, their home, their help.',
  },
  resources: { title: 'Help that costs something', guide: 'What it is, whether it is there or has to be approved, by whom, and how much.' },
  'unmet-needs': {
    title: 'Needs that nobody meets yet',
    guide: 'What the child needs and does not get, why that is a risk, and who does what about it. The worker and the manager are told.',
  },
  rota: { title: 'The weekly rota', guide: 'Who looks on which days of the week, weekends included, and what they look at.' },
  contingency: { title: 'If things do not go to plan', guide: 'What the family does, and what professionals do.' },
  monitoring: { title: 'Who watches how it goes', guide: 'It may be a rota of family and workers, weekends included.' },
  review: {
    title: 'When the plan is looked at again',
    guide: 'The date that the family wants. The earlier of this date and the latest that the children’s plans allow counts.',
  },
  joins: {
    title: 'How it joins other plans',
    guide: 'This plan does not replace a child in need or child protection plan: say how it becomes part of it.',
  },
  'child-versions': {
    title: 'The children’s own versions',
    guide: 'Simple words for each child: who does what and when, and whom to talk to.',
  },
};

/** The page on which something is mended. */
export function placePath(planId: string, meetingId: string, place: PlanPlace): ModulePath {
  switch (place.kind) {
    case 'section':
      return planPaths.section(planId, place.section);
    case 'list':
      return planPaths.list(planId, place.list);
    case 'confirmation':
      return planPaths.confirm(planId);
    case 'actions':
      return planPaths.addAction(planId);
    case 'action':
      return planPaths.changeAction(planId, place.actionId);
    case 'child-version':
      return planPaths.childVersion(planId, place.childId);
    case 'meeting':
      return meetingPaths.outcome(meetingId);
  }
}
