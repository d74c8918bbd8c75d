import { day } from '../../plugin/core/calendar-day';
import type { Consent } from '../../plugin/consent/consent';
import type { RegimeSpell } from '../../plugin/core/case-system';
import { chairNoticeOutstanding, childrenForChair, sendNotice, waiveNotice } from '../../plugin/follow-up/chair-notice';
import { notYetCheckedBy, type CheckIn } from '../../plugin/follow-up/check-in';
import {
  check,
  consentsToSharing,
  copyObstacles,
  isReleased,
  leaveOut,
  markSent,
  release,
  waitsForCheck,
  wayObstacle,
  type CopyFacts,
} from '../../plugin/follow-up/copy-rules';
import { settlingProblems, stillToDo, type Disagreement } from '../../plugin/follow-up/disagreement';
import { attendeesNotSent, distributionList, isSettled, type CopyLine, type ListSources } from '../../plugin/follow-up/distribution-list';
import { withoutTrace } from '../../plugin/follow-up/feedback';
import { planForChair, type PlanForChair } from '../../plugin/follow-up/plan-for-chair';
import { outcomeNoticeDocument, outcomeNoticeProblems, type OutcomeNotice } from '../../plugin/follow-up/outcome-notice';
import type { PlanCopy } from '../../plugin/follow-up/plan-copy';
import { chase, receive, responseState, type ProfessionalResponse } from '../../plugin/follow-up/professional-response';
import { defaultPolicy } from '../../plugin/core/policy';
import { ourWording } from '../builders/our-wording';
import { anAction, aPlan, fullContent } from '../builders/a-plan';
import { aMember } from '../builders/a-member';
import { writtenConsent } from '../builders/okafor-meeting';

const on = day('2026-12-01');
const nia = { by: 'w-nia', on };
const aCopy = (rest: Partial<PlanCopy> = {}): PlanCopy => ({
  id: 'copy-1',
  planId: 'plan-1',
  episodeId: 'episode-1',
  recipient: 'm-grace',
  name: 'Grace Okafor',
  relation: 'grandmother',
  version: 0,
  ...rest,
});
const grace = aMember({ id: 'm-grace', contact: { channel: 'letter', addressLines: ['12 Chapel Hill', 'Sampleton'] } });

describe('the distribution list is made from everybody who has a claim to the plan (C13)', () => {
  const sources = (rest: Partial<ListSources> = {}): ListSources => ({
    children: [
      { personId: 'p-zoe', firstName: 'Zoë' },
      { personId: 'p-baby', firstName: 'Baby', noVersionBecause: 'Not born yet' },
    ],
    members: [
      aMember({ id: 'm-zoe', personId: 'p-zoe', name: 'Zoë Okafor', kind: 'child', adult: false }),
      grace,
      aMember({ id: 'm-emeka', name: 'Emeka Okafor' }),
      aMember({ id: 'm-school', name: 'Mr Bright', kind: 'professional', relationship: 'head teacher' }),
      aMember({ id: 'm-interpreter', name: 'Ewa Nowak', kind: 'interpreter' }),
      aMember({ id: 'm-advocate', name: 'Sam Hill', kind: 'advocate' }),
      aMember({ id: 'm-nia', name: 'Nia Prŷs', kind: 'worker' }),
      aMember({ id: 'm-second', name: 'Ola Second', kind: 'worker' }),
    ],
    attendance: ['m-zoe', 'm-grace', 'm-interpreter', 'm-advocate', 'm-nia'].map((memberId) => ({
      memberId,
      invited: true,
      mode: 'in-person' as const,
    })),
    facilitator: { workerId: 'w-nia', name: 'Nia Prŷs' },
    copies: [],
    ...rest,
  });
  const basesOf = (lines: readonly CopyLine[]) => Object.fromEntries(lines.map((line) => [line.name, line.bases]));

  test('each child their own version; who was there; the professionals; nobody who only held or put the meeting into words', () => {
    expect(basesOf(distributionList(sources()))).toEqual({
      'Zoë Okafor': ['attended', 'childs-own-version'],
      Baby: ['childs-own-version'],
      'Grace Okafor': ['attended'],
      'Mr Bright': ['professional-involved'],
      'Sam Hill': ['attended'],
      'Ola Second': ['professional-involved'],
    });
  });

  test('whom the family asks for, from its list or not, with who asked', () => {
    const copies = [
      aCopy({ recipient: 'm-emeka', name: 'Emeka Okafor', askedBy: 'Amara' }),
      aCopy({ id: 'copy-2', recipient: 'copy-2', name: 'Ms Law', relation: 'solicitor', askedBy: 'Amara' }),
    ];
    const bases = basesOf(distributionList(sources({ copies })));
    expect(bases['Emeka Okafor']).toEqual(['family-asked']);
    expect(bases['Ms Law']).toEqual(['family-asked']);
  });

  test('a child is never sent the family’s plan, and somebody with views in writing only was not there', () => {
    const lines = distributionList(sources({ attendance: [{ memberId: 'm-grace', invited: true, mode: 'written-views' }] }));
    expect(lines.filter(({ paper }) => paper === 'childs-version').map(({ name }) => name)).toEqual(['Zoë Okafor', 'Baby']);
    expect(lines.map(({ name }) => name)).not.toContain('Grace Okafor');
  });

  test('somebody who was there and was not sent it is told of, also when left out; a child with no version is settled (S3-34)', () => {
    const leftOut = { reason: 'Unsafe', ...nia };
    const copies = [aCopy({ leftOut }), aCopy({ id: 'copy-3', recipient: 'm-advocate', sent: { how: 'handed-over', ...nia } })];
    const lines = distributionList(sources({ copies }));
    expect(attendeesNotSent(lines).map(({ name }) => name)).toEqual(['Zoë Okafor', 'Grace Okafor']);
    expect(lines.filter(isSettled).map(({ name }) => name)).toEqual(['Baby', 'Grace Okafor', 'Sam Hill']);
  });
});

describe('a copy goes', () => {
  const facts = (rest: Partial<CopyFacts> = {}): CopyFacts => ({ planIsAgreed: true, sharingConsented: true, checkNeeded: false, ...rest });
  const line = (rest: Partial<CopyLine> = {}): CopyLine => ({
    recipient: 'm-grace',
    memberId: 'm-grace',
    member: grace,
    name: 'Grace Okafor',
    relation: 'grandmother',
    bases: ['attended'],
    paper: 'plan',
    ...rest,
  });
  const released = (rest: Partial<PlanCopy> = {}): PlanCopy => aCopy({ released: { ...nia, contact: grace.contact }, ...rest });
  const sent = { how: 'posted', on, by: 'w-support' } as const;

  test.each<readonly [string, Partial<CopyLine>, Partial<CopyFacts>, number]>([
    ['nothing stands in the way of somebody who was there', {}, {}, 0],
    ['a draft goes to nobody', {}, { planIsAgreed: false }, 1],
    ['somebody who was there needs no further consent', {}, { sharingConsented: false }, 0],
    [
      'a professional who was not there needs the consent to share the plan',
      { bases: ['professional-involved'] },
      { sharingConsented: false },
      1,
    ],
    ['so does whom the family asks for', { bases: ['family-asked'] }, { sharingConsented: false }, 1],
    [
      'or the family’s own word for this person',
      { bases: ['family-asked'], copy: aCopy({ familyAgrees: { by: 'Amara', on } }) },
      { sharingConsented: false },
      0,
    ],
    ['somebody left out is put back first', { copy: aCopy({ leftOut: { reason: 'x', ...nia } }) }, {}, 1],
    ['somebody who may be told the reason in brief gets no plan', { member: { ...grace, disclosure: 'reason-in-brief' } }, {}, 1],
    ['a child who is given no version gets none', { paper: 'childs-version', noVersionBecause: 'A baby' }, {}, 1],
  ])('%s', (_title, of, rest, count) => {
    expect(copyObstacles(line(of), facts(rest))).toHaveLength(count);
  });

  test('only when somebody released it to this address: another address has to be released again (C12)', () => {
    expect(() => markSent(line(), aCopy(), facts(), sent)).toThrow('has to approve');
    const moved = line({ copy: released({ contact: { channel: 'letter', addressLines: ['1 New Road', 'Sampleton'] } }) });
    expect(isReleased(moved)).toBe(false);
    expect(() => markSent(moved, moved.copy ?? aCopy(), facts(), sent)).toThrow('changed after it was approved');
    const copy = release(line(), aCopy(), facts(), nia);
    expect(markSent(line({ copy }), copy, facts(), sent)).toMatchObject({ released: { by: 'w-nia' }, sent: { by: 'w-support' } });
  });

  test('to a safe address only after a second person looked at it, and a new release undoes the check (roles.md rule 5)', () => {
    const guarded = facts({ checkNeeded: true });
    const waiting = line({ copy: released() });
    expect(waitsForCheck(waiting, guarded)).toBe(true);
    expect(() => markSent(waiting, released(), guarded, sent)).toThrow('Somebody else has to check');
    expect(() => check(waiting, released(), guarded, nia)).toThrow('somebody else has to check it');
    const copy = check(waiting, released(), guarded, { by: 'w-senior', on });
    expect(markSent(line({ copy }), copy, guarded, sent).sent).toEqual(sent);
    expect(release(line({ copy }), copy, guarded, nia).checked).toBeUndefined();
    expect(() => check(line({ copy }), copy, guarded, { by: 'w-third', on })).toThrow('not waiting');
  });

  test('by the way that its address allows, and never by post to somebody to whom nothing may be posted', () => {
    expect(wayObstacle(line(), 'posted')).toBeUndefined();
    expect(wayObstacle(line(), 'secure-e-mail')).toContain('e-mail address');
    expect(wayObstacle(line({ member: { ...grace, safetyInstruction: 'do-not-post' } }), 'posted')).toContain('Nothing may be posted');
    expect(wayObstacle(line({ member: { ...grace, safetyInstruction: 'do-not-post' } }), 'handed-over')).toBeUndefined();
    expect(wayObstacle(line({ member: aMember() }), 'posted')).toContain('Choose the address');
  });

  test('once; what went is neither sent again, nor released, nor left out', () => {
    const gone = line({ copy: released({ sent }) });
    expect(() => markSent(gone, released({ sent }), facts(), sent)).toThrow('sent already');
    expect(() => release(gone, released({ sent }), facts(), nia)).toThrow('sent already');
    expect(() => leaveOut(released({ sent }), { reason: 'x', ...nia })).toThrow('sent already');
    expect(leaveOut(released(), { reason: 'x', ...nia }).released).toBeUndefined();
  });

  test.each<readonly [string, Partial<Consent>, boolean]>([
    ['written, from somebody with parental responsibility, for sharing the plan', {}, true],
    ['withdrawn', { withdrawn: { on, toldTo: 'Nia' } }, false],
    ['spoken', { form: 'spoken' }, false],
    ['for the meeting alone', { scope: ['hold-meeting'] }, false],
    ['from somebody without parental responsibility', { holdsParentalResponsibility: 'no' }, false],
    ['from a young adult for themself', { holdsParentalResponsibility: 'not recorded', ownBehalf: true }, true],
  ])('with a consent that is %s: %s', (_title, rest, shares) => {
    expect(consentsToSharing([writtenConsent(rest)])).toBe(shares);
  });
});

describe('the chair of the conference is told the outcome (S0-27)', () => {
  const spell = (from: string, to?: string): RegimeSpell => ({
    personId: 'p-zoe',
    regime: 'child-protection',
    from: day(from),
    ...(to === undefined ? {} : { to: day(to) }),
  });
  const concerned = (spells: readonly RegimeSpell[]) => childrenForChair(['p-zoe', 'p-tomasz'], spells, on, day('2026-12-10'));

  test.each<readonly [string, readonly RegimeSpell[], readonly string[]]>([
    ['a plan that was open on the day and still is', [spell('2026-09-01')], ['p-zoe']],
    ['a plan that ended after the outcome', [spell('2026-09-01', '2026-12-05')], ['p-zoe']],
    ['a plan that began after the outcome', [spell('2026-12-08')], ['p-zoe']],
    ['a plan that had ended before', [spell('2026-06-01', '2026-12-01')], []],
    ['another regime', [{ ...spell('2026-09-01'), regime: 'child-in-need' }], []],
  ])('%s', (_title, spells, expected) => {
    expect(concerned(spells)).toEqual(expected);
  });

  test('it is owed until it was sent, or a manager waived it; what the family wishes is not asked', () => {
    expect(chairNoticeOutstanding([], undefined)).toBe(false);
    expect(chairNoticeOutstanding(['p-zoe'], undefined)).toBe(true);
    expect(chairNoticeOutstanding(['p-zoe'], { waived: { reason: 'Told by hand', ...nia } })).toBe(false);
    expect(chairNoticeOutstanding(['p-zoe'], { sent: { to: 'Chair', how: 'posted', ...nia } })).toBe(false);
  });

  test('a notice that went is neither sent again nor waived; a waived one can still go', () => {
    const notice = { meetingId: 'm', episodeId: 'e', version: 0 };
    const sent = sendNotice(notice, { to: 'Chair', how: 'posted', ...nia });
    expect(() => sendNotice(sent, { to: 'Chair', how: 'posted', ...nia })).toThrow('told already');
    expect(() => waiveNotice(sent, { reason: 'x', ...nia })).toThrow('nothing to waive');
    const waived = waiveNotice(notice, { reason: 'x', ...nia });
    expect(sendNotice(waived, { to: 'Chair', how: 'posted', ...nia }).waived).toBeUndefined();
  });
});

describe('the notice of the outcome', () => {
  const { service, labels } = defaultPolicy();
  const notice: OutcomeNotice = {
    reference: 'FM-7K3Q9',
    writtenOn: on,
    service: { ...service, address: ['1 Example Square', 'Sampleton'], telephone: '01632 960001' },
    otherPeoplesContacts: ['12 Chapel Hill'],
    wording: ourWording,
    planLabel: labels.familyPlan,
    to: { name: 'Pat Chair', role: 'child protection chair' },
    children: ['Zoë Okafor', 'Tomasz Łukaszewski'],
    meeting: { label: 'family group conference', on: day('2026-11-18'), held: true },
    plan: { agreedOn: day('2026-11-18'), versionNumber: 1, decision: { decision: 'accepted-in-part', on } },
    reviewOn: day('2026-12-16'),
    signedBy: { name: 'Nia Prŷs', role: 'Family meetings' },
  };
  const words = (of: OutcomeNotice) => JSON.stringify(outcomeNoticeDocument(of).blocks);

  test('says outcome, decision and review, and no word of the plan itself (C13, S0-26)', () => {
    expect(words(notice)).toContain('The family agreed a family plan on Wednesday 18 November 2026.');
    expect(words(notice)).toContain('Accepted in part, Tuesday 1 December 2026.');
    expect(words(notice)).toContain('The plan is looked at again by Wednesday 16 December 2026.');
    expect(words({ ...notice, plan: undefined })).toContain('No family plan was agreed.');
    expect(outcomeNoticeDocument(notice).title).not.toContain('Zoë');
  });

  test('cannot go without a review date or the reason why there is none', () => {
    const without = { ...notice, reviewOn: undefined };
    expect(outcomeNoticeProblems(without).map(({ field }) => field)).toEqual(['noReviewBecause']);
    expect(words({ ...without, noReviewBecause: 'The family moves away.' })).toContain('No review is arranged: The family moves away.');
  });

  const forChair: PlanForChair = {
    protectionPlans: [],
    actions: [],
    voices: [],
    disagreements: { all: 0, open: 0 },
    leftOut: 0,
  };

  test('to the chair says why it was decided so, who disagrees or not, and who takes the plan to the conference (L9)', () => {
    const asked = words({
      ...notice,
      forChair: {
        ...forChair,
        reasons: 'Nobody is there on Sundays.',
        disagreements: { all: 2, open: 1 },
        conference: { on: day('2027-01-08'), takenBy: 'Nia and Grace' },
      },
    });
    expect(asked).toContain('Nobody is there on Sundays.');
    expect(asked).toContain('2 times somebody said that they do not agree. It is being talked over.');
    expect(asked).toContain('Taken to the conference on Friday 8 January 2027 by Nia and Grace.');
  });

  test.each([
    ['reasons', { reasons: 'He sleeps at 12 Chapel Hill' }],
    ['actions', { actions: [{ what: 'Visit 12 Chapel Hill', who: 'Grace', by: on }] }],
    ['bottomLines', { cannotHappen: 'Nobody goes to 12 Chapel Hill' }],
    ['contingency', { familyContingency: 'Go to 12 Chapel Hill' }],
    ['aim', { aim: 'We live at 12 Chapel Hill' }],
    ['voices', { voices: [{ child: 'Zoë', words: 'I like 12 Chapel Hill' }] }],
    ['conference', { conference: { takenBy: 'Grace of 12 Chapel Hill' } }],
  ] as const)('to the chair cannot go with an address in its %s', (field, changes) => {
    expect(outcomeNoticeProblems({ ...notice, forChair: { ...forChair, ...changes } }).map((each) => each.field)).toEqual([field]);
  });

  test('to the chair leaves out a line that names another child, as a word of its own and whoever does it, and counts it', () => {
    const plan = aPlan({
      content: fullContent({
        aim: 'We join in. Everybody sleeps.',
        bottomLinesMust: 'Somebody is at home\nJo’s door is locked',
        actions: [
          anAction({ what: 'Cook' }),
          anAction({ id: 'a-2', what: 'Ring Mum', owner: 'Jo' }),
          anAction({ id: 'a-3', what: 'Walk', forWhom: 'Jo' }),
        ],
      }),
    });
    const about = [{ personId: 'child-1', name: 'Zoë Okafor' }];
    const disagreements = { all: 0, open: 0 };
    const told = planForChair(plan, about, { others: ['Jo'], disagreements });
    expect(told).toMatchObject({ aim: 'We join in. Everybody sleeps.', mustHappen: 'Somebody is at home', leftOut: 3 });
    expect(told.actions.map(({ what }) => what)).toEqual(['Cook']);
    // A line about either of two children of one name is not kept from the chair of one of them.
    expect(planForChair(plan, [{ personId: 'child-1', name: 'Jo Hartley' }], { others: ['Jo'], disagreements }).leftOut).toBe(0);
  });

  test('cannot go with anybody’s address in it', () => {
    const problems = outcomeNoticeProblems({ ...notice, theirActions: [{ what: 'Visit 12 Chapel Hill', by: on }] });
    expect(problems.map(({ field }) => field)).toEqual(['theirActions']);
  });

  test('asks a professional to answer by a day, about what the plan asks of them', () => {
    const asked = words({ ...notice, theirActions: [{ what: 'Meet Zoë at the gate', by: on }], answerBy: day('2026-12-08') });
    expect(asked).toContain('Meet Zoë at the gate, by Tuesday 1 December 2026');
    expect(asked).toContain('Please answer by Tuesday 8 December 2026.');
  });
});

describe('a professional’s answer (S0-25)', () => {
  const response: ProfessionalResponse = {
    id: 'r',
    planId: 'p',
    episodeId: 'e',
    memberId: 'm',
    told: { how: 'secure-e-mail', ...nia },
    dueOn: day('2026-12-08'),
    chasedOn: [],
    version: 0,
  };
  const received = { on, response: 'supports' } as const;

  test.each<readonly [string, ProfessionalResponse | undefined, string, string]>([
    ['not told yet, in time', undefined, '2026-12-03', 'to-be-told'],
    ['not told in time', undefined, '2026-12-04', 'told-late'],
    ['told, and in time to answer', response, '2026-12-08', 'waiting'],
    ['told, and late to answer', response, '2026-12-09', 'overdue'],
    ['answered, however late it is', { ...response, received }, '2027-01-09', 'received'],
  ])('%s', (_title, of, today, state) => {
    expect(responseState(of, day('2026-12-03'), day(today))).toBe(state);
  });

  test('is chased on as many days as it takes, until it is there', () => {
    const chased = chase(chase(chase(response, on), on), day('2026-12-09'));
    expect(chased.chasedOn).toEqual([on, '2026-12-09']);
    expect(() => chase(receive(chased, received), on)).toThrow('nothing to chase');
  });
});

describe('a disagreement is followed to its end (S0-28, S0-29)', () => {
  const raised: Disagreement = { id: 'd', episodeId: 'e', who: 'Piotr', about: 'The date', raisedOn: on, recordedBy: 'w-nia', version: 0 };

  test('talked over, rights explained, leaflet given, settled', () => {
    expect(stillToDo(raised)).toEqual(['discuss', 'explain-rights', 'give-leaflet', 'settle']);
    const followed = {
      ...raised,
      discussed: { on, by: 'Chair' },
      rightsExplainedOn: on,
      leafletGivenOn: on,
      settledOn: on,
      outcome: 'Moved',
    };
    expect(stillToDo(followed)).toEqual([]);
    expect(settlingProblems(followed).filter(Boolean)).toEqual([]);
  });

  test('is not settled over anybody’s head', () => {
    const fields = settlingProblems({ ...raised, settledOn: on }).flatMap((problem) => problem?.field ?? []);
    expect(fields).toEqual(['discussedOn', 'rightsExplainedOn', 'leafletGivenOn', 'outcome']);
    expect(settlingProblems(raised)).toEqual([]);
  });
});

test('feedback without a name keeps no name and no day (S4-57)', () => {
  const given = {
    id: 'f',
    episodeId: 'e',
    meetingId: 'm',
    from: 'Grace',
    givenOn: day('2026-12-17'),
    answers: { helped: 'very' },
    words: 'Good',
  } as const;
  expect(withoutTrace(given)).toEqual({
    id: 'f',
    episodeId: 'e',
    meetingId: 'm',
    givenOn: '2026-12-01',
    answers: { helped: 'very' },
    words: 'Good',
  });
});

test('both the worker and the nominated family member look whether the plan works (S3-36)', () => {
  const look = { id: 'c', planId: 'p', episodeId: 'e', purpose: 'check-in', on, by: 'worker', byName: 'Nia', recordedBy: 'w' } as const;
  expect(notYetCheckedBy([])).toEqual(['worker', 'family-member']);
  expect(notYetCheckedBy([look])).toEqual(['family-member']);
  const explained: CheckIn = { ...look, purpose: 'outcome-explained', by: 'family-member' };
  expect(notYetCheckedBy([look, explained])).toEqual(['family-member']);
});
