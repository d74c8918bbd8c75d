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
    [
      'consent is to another type of meeting',
      { ...ready, type: 'FNM', consents: [aConsent({ meetingType: 'FM' })] },
      ['get-consent 2026-12-03 worker'],
    ],
    ['all is ready, and no meeting', ready, ['arrange-meeting 2026-12-28 worker']],
    [
      'a coordinator was appointed',
      { ...ready, episode: { ...referred, coordinatorId: 'w-c', firstContactOn: day('2026-11-04') } },
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

describe('what is to be done about getting ready', () => {
  const conference = { ...ready, type: 'FGC', agreementWritten: true, requests: [requested] };
  const led = anEpisode({
    referral: { on: day('2026-11-02'), source: 'worker' },
    coordinatorId: 'w-c',
    coordinators: [{ workerId: 'w-c', from: day('2026-11-04'), appointedBy: 'm' }],
    firstContactOn: day('2026-11-06'),
  });
  const grandmother = { id: 'm-1', kind: 'network' as const, status: 'can-attend' as const };

  test('a conference without a coordinator waits for the manager who appoints one (S1-14), and a family meeting for nobody', () => {
    // Monday 2 November and five working days.
    expect(linesOf({ ...conference, meetings: [held], plans: [anAgreedPlan()] })).toEqual(['appoint-coordinator 2026-11-09 team-manager']);
    expect(linesOf({ ...conference, type: 'FM', meetings: [held], plans: [anAgreedPlan()] })).toEqual([]);
    const asked = { ...referred, coordinatorAsked: { on: day('2026-11-10'), by: 'w', reason: 'Anger' } };
    expect(linesOf({ ...past, plans: [anAgreedPlan()], episode: asked })).toEqual(['appoint-coordinator 2026-11-17 team-manager']);
  });

  test('a coordinator who was appointed talks with the family within days (S1-13), and not after the meeting was held', () => {
    const episode = { ...led, firstContactOn: undefined };
    expect(linesOf({ ...conference, episode })).toEqual(['first-talk 2026-11-11 coordinator', 'arrange-meeting 2026-12-28 coordinator']);
    expect(linesOf({ ...conference, episode, meetings: [held], plans: [anAgreedPlan()] })).toEqual([]);
  });

  test('a family’s own request is checked against the case record (C11)', () => {
    const referral = { on: day('2026-11-02'), source: 'family' as const };
    expect(linesOf({ ...past, plans: [anAgreedPlan()], episode: anEpisode({ referral }) })).toEqual(['check-details no date worker']);
    const checked = { ...referral, detailsChecked: { on: day('2026-11-03'), by: 'w' } };
    expect(linesOf({ ...past, plans: [anAgreedPlan()], episode: anEpisode({ referral: checked }) })).toEqual([]);
  });

  test('the court’s date stands until a meeting was held (S2-03)', () => {
    const courtDeadlines = [day('2026-12-11')];
    expect(linesOf({ ...ready, courtDeadlines })).toEqual(['arrange-meeting 2026-12-28 worker', 'keep-court-date 2026-12-11 worker']);
    expect(linesOf({ ...past, plans: [anAgreedPlan()], courtDeadlines })).toEqual([]);
  });

  const near = { ...conference, episode: led, meetings: [{ ...planned, on: day('2026-12-05') }], members: [grandmother] };
  test('who is not prepared is told when the conference is near (S0-21)', () => {
    expect(linesOf(near)).toEqual(['prepare-people 2026-12-05 coordinator']);
    expect(linesOf({ ...near, meetings: [{ ...planned, on: day('2026-12-06') }] })).toEqual([]);
  });

  test.each<[string, Partial<OpenProcess>]>([
    ['was prepared', { preparationEntries: [{ memberId: 'm-1', outcome: 'prepared' }] }],
    ['cannot come', { members: [{ ...grandmother, status: 'cannot-attend' }] }],
    ['has a reason not to be', { explained: [{ memberId: 'm-1', notPreparedReason: 'Away' }] }],
  ])('nobody is to be prepared who %s', (_why, rest) => {
    expect(linesOf({ ...near, ...rest })).toEqual([]);
  });

  test('a family meeting, called at short notice, asks for nobody’s preparation (S2-10)', () => {
    expect(linesOf({ ...near, type: 'FM', episode: referred })).toEqual([]);
  });

  test('a safety plan of a high level waits for a manager, and stands on nobody else’s list (S1-27)', () => {
    const process = { ...near, members: [], safetyPlans: [{ level: 'high' as const, reviewed: false }] };
    expect(dueTasksOf(anOpenProcess(process), ['child-1'], taskRules())).toEqual([
      expect.objectContaining({ what: 'review-safety-plan', due: '2026-12-05', waitsFor: 'team-manager', restricted: true }),
    ]);
    expect(linesOf({ ...process, safetyPlans: [{ level: 'high', reviewed: true }] })).toEqual([]);
    expect(linesOf({ ...process, safetyPlans: [{ level: 'raised', reviewed: false }] })).toEqual([]);
  });

  test('a safeguarding concern waits for worker and manager on its day, and stands on nobody else’s list', () => {
    const openConcerns = [{ id: 'concern-1', raisedAt: new Date('2026-11-20T23:30:00Z') }];
    expect(dueTasksOf(anOpenProcess({ ...near, members: [], openConcerns }), ['child-1'], taskRules())).toEqual([
      expect.objectContaining({ what: 'take-concern', due: '2026-11-20', waitsFor: 'worker-and-manager', restricted: true }),
    ]);
  });
});

describe('what is to be done with a plan in force', () => {
  const agreed = (rest: Parameters<typeof anAgreedPlan>[0] = {}): Partial<OpenProcess> => ({ ...past, plans: [anAgreedPlan(rest)] });
  const content = anAgreedPlan().content;
  const protectedChild = { personId: 'child-1', regime: 'child-protection' as const, from: day('2026-01-01') };
  const underProtection = taskRules({
    regimesOf: new Map([['child-1', [protectedChild]]]),
    policy: parsePolicy({ reviews: { intervalDays: { 'child-protection': null } } }),
  });

  test('a need that nobody meets waits for worker and manager until the newest answer says that it is gone (S1-39)', () => {
    const process = agreed({ content: { ...content, unmetNeeds: [{ id: 'n-1' }, { id: 'n-2' }] } });
    const answer = (outcome: 'met' | 'still-open', on: string) => ({ id: on, needId: 'n-1', on: day(on), outcome });
    expect(linesOf(process)).toEqual(['answer-need 2026-11-09 worker-and-manager ×2']);
    expect(linesOf({ ...process, needAnswers: [answer('met', '2026-11-05')] })).toEqual(['answer-need 2026-11-09 worker-and-manager']);
    expect(linesOf({ ...process, needAnswers: [answer('met', '2026-11-05'), answer('still-open', '2026-11-08')] })).toEqual([
      'answer-need 2026-11-09 worker-and-manager ×2',
    ]);
  });

  test('disagreements and complaints are followed to their end, each told apart (S0-28)', () => {
    const raised = { raisedOn: day('2026-11-02') };
    const settled = {
      discussed: { on: day('2026-11-03'), by: '' },
      rightsExplainedOn: day('2026-11-03'),
      leafletGivenOn: day('2026-11-03'),
      settledOn: day('2026-11-03'),
    };
    const disagreements = [raised, { ...raised, ...settled }, { ...raised, complaintMadeOn: day('2026-11-09') }];
    // Ten working days from Monday 2 and Monday 9 November.
    expect(linesOf({ ...agreed(), disagreements })).toEqual([
      'settle-disagreement 2026-11-16 worker',
      'follow-complaint 2026-11-23 worker',
    ]);
  });

  test('worker and the family member whom the plan names look whether it works (S3-36)', () => {
    const named = { ...agreed({ content: { ...content, namesFamilyMember: true } }), checkIns: [] };
    expect(linesOf(named)).toEqual(['check-plan 2026-11-16 worker', 'check-plan-of-family 2026-11-16 family']);
    expect(linesOf({ ...agreed(), checkIns: [] })).toEqual(['check-plan 2026-11-16 worker']);
    const explained = [{ planId: 'plan-1', purpose: 'outcome-explained' as const, by: 'worker' as const }];
    expect(linesOf({ ...agreed(), checkIns: explained })).toEqual(['check-plan 2026-11-16 worker']);
  });

  test('a plan waits to become part of the child’s own, where there is one (S2-34)', () => {
    const told = { ...agreed({ incorporated: false }), chairNotices: [{ meetingId: 'meeting-1', settled: true }] };
    expect(linesOf(told, ['child-1'], underProtection)).toEqual(['incorporate-plan 2026-11-16 worker']);
    expect(linesOf({ ...told, plans: [anAgreedPlan({ incorporated: true })] }, ['child-1'], underProtection)).toEqual([]);
    expect(linesOf(told)).toEqual([]);
  });

  test.each([
    ['2026-11-21', ['take-to-conference 2026-11-21 worker']],
    ['2026-12-12', ['take-to-conference 2026-12-12 worker']],
    ['2026-12-13', []],
    ['2026-11-20', []],
  ])('the plan is taken to a conference of %s: %s (S4-33)', (on, lines) => {
    expect(linesOf(agreed({ content: { ...content, conferenceOn: day(on) } }))).toEqual(lines);
  });

  test('an interim plan is replaced by its end or the next meeting, whichever is sooner (S4-19)', () => {
    const interim = { ...content, interim: true, interimEndsOn: day('2026-12-10'), nextMeetingOn: day('2026-12-03') };
    expect(linesOf(agreed({ content: interim }))).toEqual(['replace-interim-plan 2026-12-03 worker']);
    expect(linesOf(agreed({ content: { ...interim, interim: false } }))).toEqual([]);
  });

  test('those who could not come are asked by the day that the meeting agreed (S2-25)', () => {
    const consultations = [
      { meetingId: 'meeting-1', dueOn: day('2026-11-27'), asked: false },
      { meetingId: 'meeting-1', dueOn: day('2026-11-25'), asked: true },
    ];
    expect(linesOf({ ...agreed(), consultations })).toEqual(['consult-absent 2026-11-27 facilitator']);
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
