import { day } from '../../plugin/core/calendar-day';
import { Conflict } from '../../plugin/core/errors';
import { CLOSE_REASONS } from '../../plugin/episodes/episode';
import { noticesOwed } from '../../plugin/ending/notices-owed';
import { endEpisode, problemsWithEnding, reasonsNotToEnd, REASONS_THAT_NEED_WORDS } from '../../plugin/ending/ending-rules';
import { letterMatters, meetingMatters, planMatters, type OpenMatters } from '../../plugin/ending/open-matters';
import { whatEndingDoes, whatPeopleMustDo, whatStaysOpen } from '../../plugin/ending/open-matters-words.present';
import { aMeeting } from '../builders/a-meeting';
import { aPlan, anAction, fullContent } from '../builders/a-plan';
import { anEpisode } from '../builders/an-episode';
import { anInvitation } from '../builders/an-invitation';

const today = day('2026-11-21');
const nothing: OpenMatters = {
  lettersNotOut: 0,
  lettersUnknown: 0,
  peopleToTell: 0,
  meetingsToCome: [],
  meetingsWithoutOutcome: [],
  draftPlan: false,
  agreedPlan: false,
  planInForce: false,
  actionsOpen: 0,
  filingsWaiting: 0,
  filingsRefused: 0,
  noticesOwed: [],
};
const held: OpenMatters = { ...nothing, lastHeldOn: day('2026-11-18') };

describe('what stands in the way of ending a process', () => {
  test('is nothing where nothing is open, and nothing where things go on by themselves', () => {
    expect(reasonsNotToEnd(nothing)).toEqual([]);
    expect(reasonsNotToEnd({ ...held, draftPlan: true, planInForce: true, actionsOpen: 3, filingsRefused: 1, lettersNotOut: 2 })).toEqual(
      [],
    );
  });

  test('is a meeting whose day has passed and of which nobody has recorded what became', () => {
    const meetingsWithoutOutcome = [day('2026-11-10'), day('2026-11-18')];
    expect(reasonsNotToEnd({ ...nothing, meetingsWithoutOutcome })).toEqual([
      'Record first what became of the meetings on 10 November 2026 and 18 November 2026.',
    ]);
  });

  test('is the child protection chair who has not been told of the plan', () => {
    expect(reasonsNotToEnd({ ...held, noticesOwed: [day('2026-11-18')] })).toEqual([
      expect.stringContaining('have a manager waive that with a reason'),
    ]);
  });
});

describe('the notice to the child protection chair', () => {
  const meeting = aMeeting({ status: 'held', on: day('2026-11-10'), subjectIds: ['zoe', 'tomasz'] });
  const spell = (from: string, to?: string) =>
    ({ personId: 'zoe', regime: 'child-protection', from: day(from), to: to === undefined ? undefined : day(to) }) as const;
  const owed = (rest: Partial<Parameters<typeof noticesOwed>[0]> = {}) =>
    noticesOwed({ meetings: [meeting], regimesOf: new Map([['zoe', [spell('2026-06-01')]]]), notices: [], today, ...rest });
  const sent = { to: 'The chair', how: 'posted', on: today, by: 'w' } as const;

  test('is owed of a meeting held about a child with a child protection plan', () => expect(owed()).toEqual(['2026-11-10']));
  test('is owed too where that plan ended after the meeting, and not where it ended before', () => {
    expect(owed({ regimesOf: new Map([['zoe', [spell('2026-06-01', '2026-11-15')]]]) })).toEqual(['2026-11-10']);
    expect(owed({ regimesOf: new Map([['zoe', [spell('2026-06-01', '2026-11-10')]]]) })).toEqual([]);
  });
  test('is not owed of a meeting that was not held', () => expect(owed({ meetings: [{ ...meeting, status: 'cancelled' }] })).toEqual([]));
  test('is settled once it was sent, or waived by a manager, about that meeting', () => {
    expect(owed({ notices: [{ meetingId: meeting.id, sent }] })).toEqual([]);
    expect(owed({ notices: [{ meetingId: meeting.id, waived: { reason: 'No conference any more', by: 'm', on: today } }] })).toEqual([]);
    expect(owed({ notices: [{ meetingId: 'another', sent }] })).toEqual(['2026-11-10']);
    expect(owed({ notices: [{ meetingId: meeting.id }] })).toEqual(['2026-11-10']);
  });
});

describe('the reason why a process ended', () => {
  const problems = (reason: (typeof CLOSE_REASONS)[number], rest: object = {}, matters = nothing, isManager = false) =>
    problemsWithEnding({ on: today, reason, note: 'Said more', ...rest }, { episode: anEpisode(), matters, isManager, today }).filter(
      (problem) => problem !== undefined,
    );

  test.each([
    ['completed', nothing, false, 'No meeting was held'],
    ['completed', held, false, undefined],
    ['declined', nothing, false, undefined],
    ['declined', held, false, 'A meeting was held'],
    ['no-network-found', held, false, 'A meeting was held'],
    ['consent-withdrawn', held, false, undefined],
    ['moved', held, false, undefined],
    ['closed-by-authority', nothing, false, 'Only a manager of the team'],
    ['closed-by-authority', nothing, true, undefined],
  ] as const)('“%s” fits the meetings on record and the person who ends it', (reason, matters, isManager, message) => {
    const found = problems(reason, {}, matters, isManager).map((problem) => problem.message);
    expect(found.map((each) => (message !== undefined && each.includes(message) ? message : each))).toEqual(
      message === undefined ? [] : [message],
    );
  });

  test.each(CLOSE_REASONS)('“%s” asks for more words only where it says too little by itself', (reason) => {
    const asked = problems(reason, { note: undefined }, reason === 'completed' ? held : nothing, true).map((problem) => problem.field);
    expect(asked).toEqual(REASONS_THAT_NEED_WORDS.includes(reason) ? ['note'] : []);
  });

  test.each([
    ['2026-11-22', nothing, 'today or in the past'],
    ['2026-11-01', nothing, 'when it was started'],
    ['2026-11-17', held, 'when the last meeting was held'],
    ['2026-11-18', held, undefined],
  ])('and its day, %s, is neither to come nor before what happened in it', (on, matters, message) => {
    const found = problems('moved', { on: day(on) }, matters).map((problem) => problem.message);
    expect(found.map((each) => (message !== undefined && each.includes(message) ? message : each))).toEqual(
      message === undefined ? [] : [message],
    );
  });

  test('is given once: a process that ended is not ended again', () => {
    const ended = endEpisode(anEpisode(), { on: today, reason: 'moved' });
    expect(ended.closed).toEqual({ on: today, reason: 'moved' });
    expect(() => endEpisode(ended, { on: today, reason: 'moved' })).toThrow(Conflict);
  });
});

describe('what is still open', () => {
  test('of the meetings: those to come, today’s among them, and those whose day has passed', () => {
    const meetings = [
      aMeeting({ id: 'm1', status: 'held', on: day('2026-11-05') }),
      aMeeting({ id: 'm2', status: 'planned', on: day('2026-11-20') }),
      aMeeting({ id: 'm3', status: 'planned', on: today }),
      aMeeting({ id: 'm4', status: 'cancelled', on: day('2026-11-30') }),
      aMeeting({ id: 'm5', status: 'adjourned', on: day('2026-11-12') }),
      aMeeting({ id: 'm6', status: 'planned', on: undefined }),
    ];
    expect(meetingMatters(meetings, today)).toEqual({
      meetingsToCome: [today],
      meetingsWithoutOutcome: [day('2026-11-20')],
      lastHeldOn: day('2026-11-05'),
    });
  });

  test('of the letters: those not out yet, and the people who read of a meeting that is not to be', () => {
    const letters = [
      anInvitation({ id: 'i1', memberId: 'a', meetingId: 'm1', state: 'draft' }),
      anInvitation({ id: 'i2', memberId: 'b', meetingId: 'm1', state: 'released' }),
      anInvitation({ id: 'i3', memberId: 'c', meetingId: 'm1', state: 'sent' }),
      anInvitation({ id: 'i4', memberId: 'c', meetingId: 'm1', state: 'answered' }),
      anInvitation({ id: 'i5', memberId: 'd', meetingId: 'm1', state: 'unknown' }),
      anInvitation({ id: 'i6', memberId: 'e', meetingId: 'm0', state: 'sent' }),
      anInvitation({ id: 'i7', memberId: 'f', meetingId: 'm1', state: 'called-back' }),
    ];
    expect(letterMatters(letters, ['m1'])).toEqual({ lettersNotOut: 2, lettersUnknown: 1, peopleToTell: 2 });
  });

  test('of the plan: its open actions while it is in force, and a draft that nobody has agreed', () => {
    const content = fullContent({ actions: [anAction(), anAction({ id: 'action-2', completedOn: today })] });
    const agreed = aPlan({ status: 'agreed', content });
    expect(planMatters([agreed])).toEqual({ draftPlan: false, agreedPlan: true, planInForce: true, actionsOpen: 1 });
    expect(planMatters([{ ...agreed, ended: { on: today, reason: 'Done' } }])).toMatchObject({ planInForce: false, actionsOpen: 0 });
    expect(planMatters([agreed, aPlan({ number: 2 })])).toMatchObject({ draftPlan: true, agreedPlan: true });
    expect(planMatters([])).toEqual({ draftPlan: false, agreedPlan: false, planInForce: false, actionsOpen: 0 });
  });

  test('is told in whole sentences, one for one thing and one for several', () => {
    expect(whatEndingDoes({ lettersNotOut: 1, meetingsToCome: [today] })).toEqual([
      'One letter that is not out yet is called back.',
      'The meeting planned for 21 November 2026 is cancelled.',
    ]);
    expect(whatEndingDoes({ lettersNotOut: 3, meetingsToCome: [] })).toEqual(['3 letters that are not out yet are called back.']);
    expect(whatPeopleMustDo({ peopleToTell: 2, lettersUnknown: 1 })).toEqual([
      '2 people have been invited already: tell them yourselves that the meeting is off.',
      'Of one e-mail nobody knows whether it went: tell that person too.',
    ]);
    const open = {
      ...held,
      planInForce: true,
      reviewDueOn: day('2026-12-08'),
      actionsOpen: 2,
      filingsWaiting: 1,
      filingsRefused: 1,
      draftPlan: true,
    };
    expect(whatStaysOpen(open)).toEqual([
      'A plan is still a draft. It cannot be agreed any more afterwards.',
      'The family’s plan stays in force until it is ended on its own page: its next review is due on 8 December 2026.',
      '2 actions of the plan are not done yet.',
      'One paper is still on its way to the case record.',
      'One paper was not taken by the case record: put that right first if you can.',
    ]);
  });
});
