import { day } from '../../plugin/core/calendar-day';
import { parsePolicy } from '../../plugin/core/policy';
import { workingCalendar } from '../../plugin/core/working-days';
import type { Consent } from '../../plugin/consent/consent';
import type { TaskRulesFor } from '../../plugin/worklists/due-task';
import type { OpenProcess, PlanOnList } from '../../plugin/worklists/open-process';
import { anEpisode } from './an-episode';

/** Just opened, for one child, unless the test says more; what plan there is was sent to everybody. */
export const anOpenProcess = (rest: Partial<OpenProcess> = {}): OpenProcess => ({
  episode: anEpisode(),
  offers: [],
  exemptions: [],
  consents: [],
  agreementWritten: false,
  meetings: [],
  requests: [],
  letters: [],
  plans: [],
  reviews: [],
  waivers: [],
  reviewOffers: [],
  filings: [],
  exclusions: [],
  contactSafety: [],
  chairNotices: [],
  copies: [{ planId: 'plan-1', settled: true }],
  responses: [],
  disagreements: [],
  checkIns: (['worker', 'family-member'] as const).map((by) => ({ planId: 'plan-1', purpose: 'check-in', by })),
  needAnswers: [],
  consultations: [],
  members: [],
  preparationEntries: [],
  explained: [],
  safetyPlans: [],
  openConcerns: [],
  courtDeadlines: [],
  ...rest,
});

/** Agreed, part of the child's own plan, looked at by both, with a version for the child and nothing open, unless the test says more. */
export const anAgreedPlan = (rest: Partial<PlanOnList> = {}): PlanOnList => ({
  id: 'plan-1',
  number: 1,
  meetingId: 'meeting-1',
  status: 'agreed',
  incorporated: true,
  childIds: ['child-1'],
  agreedOn: day('2026-11-02'),
  decision: { decision: 'accepted', decidedBy: 'worker-1', on: day('2026-11-02') },
  content: { actions: [], childVersions: [{ childId: 'child-1' }] },
  ...rest,
});

/** Written, from a mother with parental responsibility. */
export const aConsent = (rest: Partial<Consent> = {}): Consent => ({
  id: 'consent-1',
  episodeId: 'episode-1',
  givenByPersonId: 'mother',
  holdsParentalResponsibility: 'yes',
  form: 'signed-paper',
  givenOn: day('2026-11-05'),
  scope: ['hold-meeting'],
  explainedBy: 'The worker',
  recordedBy: 'worker-1',
  version: 0,
  ...rest,
});

/** On Saturday 21 November 2026, under the default policy, with no child under any regime. */
export const taskRules = (rest: Partial<TaskRulesFor> = {}): TaskRulesFor => ({
  today: day('2026-11-21'),
  policy: parsePolicy(),
  calendar: workingCalendar(),
  regimesOf: new Map([['child-1', []]]),
  ...rest,
});
