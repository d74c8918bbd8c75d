import type { PlanPlace } from './plan-problems';
import { planPaths } from './plans.paths';
import { meetingPaths } from '../meetings/meetings.paths';
import type { ModulePath } from '../core/page';
import type { ActionKind, OwnerKind } from './plan';
import type { PlanSection } from './plan-section';

export const KIND_WORDS: Readonly<Record<ActionKind, string>> = { practical: 'Practical help', emotional: 'Emotional support' };

export const OWNER_WORDS: Readonly<Record<OwnerKind, string>> = {
  family: 'Family or friends',
  worker: 'The social worker or their team',
  'other-agency': 'Somebody from another agency, such as a school nurse',
};

export const SECTION_WORDS: Readonly<Record<PlanSection, { readonly title: string; readonly guide: string }>> = {
  aim: { title: 'What the family wants', guide: 'The aim of the plan, in the family’s own words.' },
  voices: { title: 'What the children say', guide: 'Each child’s own words, or why there are none.' },
  decisions: { title: 'What the family decided', guide: 'The questions that the family was asked, and what it decided.' },
  support: {
    title: 'Help from professionals',
    guide: 'What professionals will do, agreed with them. Kept apart from the family’s own words.',
  },
  'bottom-lines': {
    title: 'Bottom lines',
    guide: 'What the plan must do, and what it cannot do, to keep the children safe. They come from the preparation.',
  },
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
