import type { z } from 'zod';
import { code, group, listOf, noneTwice, oneOf, wholeNumber, words } from './policy-setting';

/** What a local meeting type is at heart; measures and rules go by this, pages by the council's own label (S4-04). */
export const MEETING_FAMILIES = ['FGC', 'FM', 'FNM'] as const;
export type MeetingFamily = (typeof MEETING_FAMILIES)[number];

const meetingType = group({
  key: code('a key').describe("the council's own key of the type, kept with each meeting (S4-04)"),
  label: words(80, 'the name').describe('what pages and letters call the meeting'),
  family: oneOf(MEETING_FAMILIES).describe(
    'family group conference, family meeting or family network meeting: what rules and measures go by',
  ),
  facilitatorRule: oneOf(['independent', 'worker-or-senior-practitioner']).describe(
    'who may run it: someone independent of the case (S1-17), or the allocated worker or a senior practitioner of the same service area (S2-20)',
  ),
  planDecidedBy: oneOf(['worker', 'facilitator']).describe(
    'who decides whether the plan is accepted (C2): the coordinator of a conference never does (S3-16)',
  ),
  privateTime: oneOf(['required', 'optional']).describe(
    'whether a meeting without private family time is warned about (S1-29) or is usual (C15)',
  ),
  professionalsAllowed: oneOf(['family-wish', 'information-givers']).describe(
    'which professionals may come: those the family expressly wishes (S2-28), or those who give information and then leave (S1-28)',
  ),
  targetDays: wholeNumber(1, 366, 'days', ', or null where there is no target')
    .nullable()
    .describe('days from referral within which this type is aimed to be held (C10); null = no target'),
});
export type MeetingType = Readonly<z.output<typeof meetingType>>;

/** A family group conference, as sources 000, 001, 002 and 003 have it. */
export const CONFERENCE: MeetingType = {
  key: 'FGC',
  label: 'Family group conference',
  family: 'FGC',
  facilitatorRule: 'independent',
  planDecidedBy: 'worker',
  privateTime: 'required',
  professionalsAllowed: 'information-givers',
  targetDays: 56,
};

/** A family meeting, as source 002 has it. */
export const FAMILY_MEETING: MeetingType = {
  key: 'FM',
  label: 'Family meeting',
  family: 'FM',
  facilitatorRule: 'worker-or-senior-practitioner',
  planDecidedBy: 'facilitator',
  privateTime: 'optional',
  professionalsAllowed: 'family-wish',
  targetDays: null,
};

/** A family network meeting, as source 004 has it. */
export const NETWORK_MEETING: MeetingType = {
  key: 'FNM',
  label: 'Family network meeting',
  family: 'FNM',
  facilitatorRule: 'worker-or-senior-practitioner',
  planDecidedBy: 'facilitator',
  privateTime: 'optional',
  professionalsAllowed: 'information-givers',
  targetDays: null,
};

export const meetingTypes = listOf(meetingType, 'meeting type')
  .superRefine(noneTwice((type) => type.key, 'key'))
  .default([CONFERENCE, FAMILY_MEETING, NETWORK_MEETING])
  .describe('the kinds of meeting the council holds; a list given here replaces the whole default list (S1-03, S2-01, S4-04)');
