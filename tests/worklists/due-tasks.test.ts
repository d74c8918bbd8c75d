import { parsePolicy } from '../../plugin/core/policy';
import { FAMILY_MEETING } from '../../plugin/core/policy-meeting-types';
import { day } from '../../plugin/core/calendar-day';
import { dueState, type DueTask } from '../../plugin/worklists/due-task';
import { dueTasksOf } from '../../plugin/worklists/due-tasks';
import type { OpenProcess } from '../../plugin/worklists/open-process';
import { aConsent, anAgreedPlan, anOpenProcess, taskRules } from '../builders/an-open-process';
import { anEpisode } from '../builders/an-episode';

const line = ({ what, due, waitsFor, count }: DueTask): string =>
  `${what} ${due ?? 'no date'} ${waitsFor}${count === 1 ? '' : ` ×${count}`}`;
const SOMETHING_ELSE = { code: 'OTHER', label: 'Something else', sources: [], suggests: null };

const linesOf = (process: Partial<OpenProcess>, visible: readonly string[] = ['child-1'], rules = taskRules()): readonly string[] =>
  dueTasksOf(anOpenProcess(process), visible, rules).map(line);

const offered = { id: 'offer-1', offeredOn: day('2026-11-02') };
const accepted = { ...offered, response: 'accepted' as const, respondedOn: day('2026-11-05') };
const referred = anEpisode({ referral: { on: day('2026-11-02'), source: 'worker' } });
const ready = { episode: referred, offers: [accepted], consents: [aConsent()], type: 'FM' };
const planned = { id: 'meeting-1', subjectIds: ['child-1'], status: 'planned' as const, on: day('2026-12-04') };
const held = { id: 'meeting-1', subjectIds: ['child-1'], status: 'held' as const, on: day('2026-11-19') };
const past = { ...ready, meetings: [held] };
const exempt = { id: 'x1', childId: 'child-1', limb: 'offering' };
const requested = { id: 'request-1', meetingId: 'meeting-1', status: 'released' as const, sendBy: day('2026-11-24') };

describe('what is to be done before the meeting', () => {
  test.each<[string, Partial<OpenProcess>, readonly string[]]>([
    ['nothing was offered', {}, ['make-offer no date worker']],
    ['a manager approved that no offer is made', { exemptions: [{ ...exempt, approved: true }] }, []],
    [
      'a decision not to offer waits for a manager',
      { exemptions: [exempt] },
      ['make-offer no date worker', 'approve-exemption no date team-manager'],
    ],
    ['a manager refused it', { exemptions: [{ ...exempt, approved: false }] }, ['make-offer no date worker']],
    [
      'an exclusion and a safety note are to be looked at again, and what has ended is not',
      {
        ...ready,
        meetings: [held],
        plans: [anAgreedPlan()],
        exclusions: [
          { reviewOn: day('2026-12-01'), ended: false },
          { reviewOn: day('2026-11-01'), ended: true },
        ],
        contactSafety: [
          { kind: 'must-not-meet', reviewOn: day('2026-12-02'), ended: false },
          { kind: 'other', reviewOn: day('2026-11-02'), ended: false },
        ],
      },
      ['review-exclusion 2026-12-01 worker', 'review-contact-safety 2026-12-02 worker'],
    ],
    [
      'two people were asked, nobody has answered',
      { offers: [offered, { ...offered, id: 'o2' }] },
      ['answer-to-offer 2026-11-30 family ×2'],
    ],
    [
      'one of two said yes',
      { offers: [offered, accepted], consents: [aConsent()], type: 'FM', meetings: [held], plans: [anAgreedPlan()] },
      [],
    ],
    ['everybody said no', { offers: [{ ...accepted, response: 'declined' }] }, []],
    ['accepted', { offers: [accepted] }, ['choose-type no date worker', 'get-consent 2026-12-03 worker']],
    [
      'accepted, consent spoken only',
      { offers: [accepted], type: 'FM', consents: [aConsent({ form: 'spoken' })] },
      ['get-consent 2026-12-03 worker'],
    ],
    [
      'consent was withdrawn',
      { ...ready, consents: [aConsent({ withdrawn: { on: day('2026-11-10'), toldTo: 'The worker' } })] },
      ['get-consent 2026-12-03 worker'],
    ],
    [
      'nobody can consent, and a manager was asked',
      {
        offers: [accepted],
        type: 'FM',
        consents: [
          aConsent({
            form: 'managers-authority',
            holdsParentalResponsibility: 'no',
            authority: { legalBasis: 'x', safeguarding: 'y', informationShared: 'z' },
          }),
        ],
      },
      ['get-consent 2026-12-03 worker', 'decide-authority no date team-manager'],
    ],
    ['all is ready, and no meeting', ready, ['arrange-meeting 2026-12-28 worker']],
    [
      'a coordinator was appointed',
      { ...ready, episode: { ...referred, coordinatorId: 'w-c' } },
      ['arrange-meeting 2026-12-28 coordinator'],
    ],
    [
      'the only meeting was cancelled',
      { ...ready, meetings: [{ ...planned, status: 'cancelled' }] },
      ['arrange-meeting 2026-12-28 worker'],
    ],
    ['the meeting has no date', { ...ready, meetings: [{ ...planned, on: undefined }] }, ['set-date 2026-12-28 worker']],
    [
      'a date is set: agreement and invitations',
      { ...ready, meetings: [planned] },
      ['write-agreement 2026-12-04 worker', 'request-invitations 2026-11-27 worker'],
    ],
    ['business support was asked', { ...ready, meetings: [planned], agreementWritten: true, requests: [requested] }, []],
    [
      'the request is not released',
      { ...ready, meetings: [planned], agreementWritten: true, requests: [{ ...requested, status: 'draft' }] },
      ['release-invitations 2026-11-24 facilitator'],
    ],
    [
      'the request was called back',
      { ...ready, meetings: [planned], agreementWritten: true, requests: [{ ...requested, status: 'called-back' }] },
      ['request-invitations 2026-11-27 worker'],
    ],
    [
      'two letters did not arrive',
      {
        ...ready,
        meetings: [planned],
        agreementWritten: true,
        requests: [requested],
        letters: [
          { requestId: 'request-1', state: 'failed' },
          { requestId: 'request-1', state: 'failed' },
          { requestId: 'request-1', state: 'sent' },
        ],
      },
      ['letter-not-arrived 2026-12-04 worker ×2'],
    ],
  ])('%s', (_when, process, lines) => {
    expect(linesOf(process)).toEqual(lines);
  });

  test('an urgent referral’s first meeting is due on the day of the strategy discussion', () => {
    const urgent = { on: day('2026-11-02'), source: 'worker' as const, urgent: true, strategyDiscussionOn: day('2026-11-03') };
    expect(linesOf({ ...ready, episode: anEpisode({ referral: urgent }) })).toEqual(['arrange-meeting 2026-11-03 worker']);
  });

  test('a type with a target of its own is held by that (C10)', () => {
    const quick = parsePolicy({ meetingTypes: [{ ...FAMILY_MEETING, targetDays: 10 }], circumstances: [SOMETHING_ELSE] });
    const referral = { on: day('2026-11-02'), source: 'worker' as const, urgent: false };
    const process = { ...ready, type: 'FM', episode: anEpisode({ referral }) };
    expect(linesOf(process, ['child-1'], taskRules({ policy: quick }))).toEqual(['arrange-meeting 2026-11-12 worker']);
    expect(linesOf(process)).toEqual(['arrange-meeting 2026-12-28 worker']);
  });
});

describe('what is to be done after the meeting', () => {
  test.each<[string, Partial<OpenProcess>, readonly string[]]>([
    [
      'the day has passed, and nobody said what became of it',
      { ...ready, meetings: [{ ...planned, on: day('2026-11-20') }] },
      ['record-outcome 2026-11-20 facilitator'],
    ],
    [
      'the meeting is today',
      { ...ready, agreementWritten: true, requests: [requested], meetings: [{ ...planned, on: day('2026-11-21') }] },
      [],
    ],
    [
      'an adjourned meeting’s day has passed',
      { ...ready, meetings: [{ ...planned, status: 'adjourned', on: day('2026-11-20') }] },
      ['record-outcome 2026-11-20 facilitator'],
    ],
    // Thursday 19 November and five working days.
    ['held, and no plan', past, ['agree-plan 2026-11-26 facilitator']],
    [
      'held, and a draft',
      { ...past, plans: [anAgreedPlan({ status: 'draft', agreedOn: undefined })] },
      ['agree-plan 2026-11-26 facilitator'],
    ],
    // Agreed on Monday 2 November and five working days.
    ['agreed, and sent to nobody', { ...past, plans: [anAgreedPlan()], copies: [] }, ['send-copies 2026-11-09 worker']],
    [
      'agreed, and two of three are not sent',
      { ...past, plans: [anAgreedPlan()], copies: [true, false, false].map((settled) => ({ planId: 'plan-1', settled })) },
      ['send-copies 2026-11-09 worker ×2'],
    ],
    [
      'a professional has not answered',
      {
        ...past,
        plans: [anAgreedPlan()],
        responses: [
          { planId: 'plan-1', dueOn: day('2026-11-27'), received: false },
          { planId: 'plan-1', dueOn: day('2026-11-20'), received: true },
        ],
      },
      ['answer-of-professional 2026-11-27 other-agency'],
    ],
    ['agreed, decided, nothing open', { ...past, plans: [anAgreedPlan()] }, []],
    ['agreed, and nobody decided', { ...past, plans: [anAgreedPlan({ decision: undefined })] }, ['decide-on-plan no date worker']],
    [
      'refused, and no manager has signed',
      { ...past, plans: [anAgreedPlan({ decision: { decision: 'not-accepted', decidedBy: 'w', on: day('2026-11-20') } })] },
      ['countersign-refusal no date team-manager'],
    ],
    [
      'refused and signed',
      {
        ...past,
        plans: [
          anAgreedPlan({
            decision: {
              decision: 'not-accepted',
              decidedBy: 'w',
              on: day('2026-11-20'),
              countersigned: { by: 'm', on: day('2026-11-20') },
            },
          }),
        ],
      },
      [],
    ],
    [
      'three actions are open, by owner, and one is done',
      {
        ...past,
        plans: [
          anAgreedPlan({
            content: {
              childVersions: [{ childId: 'child-1' }],
              actions: [
                { ownerKind: 'family', dueOn: day('2026-12-01') },
                { ownerKind: 'family', dueOn: day('2026-11-20') },
                { ownerKind: 'worker', dueOn: day('2026-12-02') },
                { ownerKind: 'other-agency', dueOn: day('2026-11-01'), completedOn: day('2026-11-02') },
              ],
            },
          }),
        ],
      },
      ['action-of-family 2026-11-20 family ×2', 'action-of-worker 2026-12-02 worker'],
    ],
    ['the plan has ended', { ...past, plans: [anAgreedPlan({ ended: { on: day('2026-11-20') }, decision: undefined })] }, []],
    [
      'something could not be filed',
      {
        ...past,
        plans: [anAgreedPlan()],
        filings: [
          { personId: 'child-1', state: 'rejected' },
          { personId: 'child-1', state: 'parked' },
          { personId: 'child-1', state: 'filed' },
        ],
      },
      ['mend-filing no date worker ×2'],
    ],
  ])('%s', (_when, process, lines) => {
    expect(linesOf(process)).toEqual(lines);
  });

  const inNeed = { personId: 'child-1', regime: 'child-in-need' as const, from: day('2026-01-01') };

  test('a review is due by the regime of the children who may be seen, and by no other child’s', () => {
    const process = {
      ...past,
      plans: [
        anAgreedPlan({
          childIds: ['child-1', 'child-2'],
          content: { actions: [], childVersions: [{ childId: 'child-1' }, { childId: 'child-2' }] },
        }),
      ],
    };
    const own = taskRules({ regimesOf: new Map([['child-1', [inNeed]]]) });
    expect(linesOf(process, ['child-1'], own)).toEqual(['review 2026-12-14 worker']);
    const both = taskRules({
      regimesOf: new Map([
        ['child-1', [inNeed]],
        ['child-2', [{ ...inNeed, personId: 'child-2', regime: 'child-protection' }]],
      ]),
    });
    expect(linesOf(process, ['child-1', 'child-2'], both)).toEqual(['review 2026-11-30 worker']);
  });

  test('a review that was held moves the day, and one that counts for nothing does not', () => {
    const rules = taskRules({ regimesOf: new Map([['child-1', [inNeed]]]) });
    const review = {
      planId: 'plan-1',
      childIds: [],
      on: day('2026-11-16'),
      status: 'held' as const,
      networkTookPart: true,
      planReviewed: true,
    };
    const process = { ...past, plans: [anAgreedPlan()] };
    expect(linesOf({ ...process, reviews: [review] }, ['child-1'], rules)).toEqual(['review 2026-12-28 worker']);
    expect(linesOf({ ...process, reviews: [{ ...review, networkTookPart: false }] }, ['child-1'], rules)).toEqual([
      'review 2026-12-14 worker',
    ]);
    expect(linesOf({ ...process, reviews: [{ ...review, planId: 'plan-0' }] }, ['child-1'], rules)).toEqual(['review 2026-12-14 worker']);
  });

  test('the chair is to be told where a child of the meeting has a child protection plan, until told or waived', () => {
    const protectedChild = { ...inNeed, regime: 'child-protection' as const };
    const rules = taskRules({ regimesOf: new Map([['child-1', [protectedChild]]]) });
    const process = { ...past, plans: [anAgreedPlan({ ended: { on: day('2026-11-20') } })] };
    // Thursday 19 November and two working days.
    expect(linesOf(process, ['child-1'], rules)).toEqual(['tell-chair 2026-11-23 facilitator']);
    expect(linesOf({ ...process, chairNotices: [{ meetingId: 'meeting-1', settled: true }] }, ['child-1'], rules)).toEqual([]);
    expect(linesOf({ ...process, meetings: [{ ...held, subjectIds: ['child-2'] }] }, ['child-1'], rules)).toEqual([]);
    expect(linesOf(process, ['child-1'], taskRules({ regimesOf: new Map([['child-1', [inNeed]]]) }))).toEqual([]);
  });

  test('a child’s own version is a task of that child alone', () => {
    const plan = anAgreedPlan({ childIds: ['child-1', 'child-2'], content: { actions: [], childVersions: [] } });
    expect(linesOf({ ...past, plans: [plan] }, ['child-1', 'child-2'])).toEqual([
      'write-child-version 2026-11-16 worker',
      'write-child-version 2026-11-16 worker',
    ]);
    expect(linesOf({ ...past, plans: [plan] }, ['child-2'])).toHaveLength(1);
  });
});

describe('how urgent a task is', () => {
  test.each([
    ['2026-11-20', 'late'],
    ['2026-11-21', 'soon'],
    ['2026-11-28', 'soon'],
    ['2026-11-29', 'later'],
    [undefined, 'no-date'],
  ])('due %s: %s', (due, state) => {
    expect(dueState({ due: due === undefined ? undefined : day(due) }, day('2026-11-21'), day('2026-11-28'))).toBe(state);
  });
});
