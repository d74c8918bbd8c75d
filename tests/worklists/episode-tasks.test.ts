import { day } from '../../plugin/core/calendar-day';
import type { Consent } from '../../plugin/consent/consent';
import type { RecordedSituation } from '../../plugin/episodes/episode';
import type { AgendaNote } from '../../plugin/meetings/meeting';
import type { Offer } from '../../plugin/offers/offer';
import type { PreMeetingAgreement } from '../../plugin/preparation/agreement';
import { currentMeeting, currentPlan, type EpisodeRecords } from '../../plugin/worklists/episode-records';
import { nextTask, tasksOf, type TaskKey } from '../../plugin/worklists/episode-tasks';
import { aMeeting } from '../builders/a-meeting';
import { aMember } from '../builders/a-member';
import { aPlan } from '../builders/a-plan';
import { anEpisode } from '../builders/an-episode';

const today = day('2026-11-21');
const choice = { type: 'FM', circumstances: [], chosenBy: 'w', on: today };
const situation: RecordedSituation = { circumstances: ['CIN_PLAN'] };
const consent = { form: 'signed-paper', holdsParentalResponsibility: 'yes', scope: ['hold-meeting'] } as unknown as Consent;
const offer = (response?: Offer['response']) => ({ response }) as Offer;
const agreement = {} as PreMeetingAgreement;
const note = (rest: Partial<AgendaNote> = {}): AgendaNote => ({ item: 'introductions', notApplicable: false, version: 0, ...rest });
const contact = { channel: 'by-hand' } as const;
const request = { id: 'r1', meetingId: 'meeting-1', status: 'draft' } as const;
const agreed = aPlan({ status: 'agreed', agreedOn: today });

const nothing: EpisodeRecords = {
  episode: anEpisode(),
  offers: [],
  exemptions: [],
  consents: [],
  members: [],
  meetings: [],
  notes: [],
  requests: [],
  plans: [],
  filings: [],
};

const tasks = (records: Partial<EpisodeRecords>) => tasksOf({ ...nothing, ...records }, today);
const stateOf = (key: TaskKey, records: Partial<EpisodeRecords>): string => {
  const task = tasks(records).find((each) => each.key === key);
  return [task?.status, task?.note].filter(Boolean).join(': ');
};

describe('each task of an episode', () => {
  test.each<[TaskKey, string, Partial<EpisodeRecords>, string]>([
    ['offer', 'nothing offered', {}, 'not-yet-started'],
    ['offer', 'no answer yet', { offers: [offer()] }, 'in-progress: waiting-for-answers'],
    ['offer', 'one accepted', { offers: [offer('accepted'), offer()] }, 'completed'],
    ['offer', 'all declined', { offers: [offer('declined')] }, 'completed: declined'],
    [
      'offer',
      'exempt',
      { exemptions: [{ childId: 'child-1', limb: 'offering', approval: { approved: true } } as EpisodeRecords['exemptions'][number]] },
      'completed: exempt',
    ],

    ['meeting-type', 'nothing known', {}, 'not-yet-started'],
    ['meeting-type', 'described, not chosen', { episode: anEpisode({ situation }) }, 'in-progress: type-not-chosen'],
    ['meeting-type', 'chosen', { episode: anEpisode({ choice }) }, 'completed'],

    ['consent', 'none', {}, 'not-yet-started'],
    ['consent', 'spoken only', { consents: [{ ...consent, form: 'spoken' }] }, 'in-progress: consent-opens-nothing'],
    ['consent', 'written', { consents: [consent] }, 'completed'],

    ['network', 'nobody on the list', { members: [aMember({ removedOn: today })] }, 'not-yet-started'],
    ['network', 'somebody who cannot be written to', { members: [aMember({ contact }), aMember()] }, 'in-progress: no-way-to-reach'],
    ['network', 'everybody can be reached', { members: [aMember({ contact }), aMember({ removedOn: today })] }, 'completed'],

    ['agreement', 'none', {}, 'not-yet-started'],
    ['agreement', 'written, before any consent', { agreement }, 'completed'],

    ['arrange', 'without consent', { episode: anEpisode({ choice }) }, 'cannot-start-yet: needs-consent'],
    ['arrange', 'without a type', { consents: [consent] }, 'cannot-start-yet: needs-type'],
    ['arrange', 'with both', { consents: [consent], episode: anEpisode({ choice }) }, 'not-yet-started'],
    ['arrange', 'without a date', { meetings: [aMeeting({ on: undefined })] }, 'in-progress: no-date-yet'],
    ['arrange', 'with a date', { meetings: [aMeeting()] }, 'completed'],
    ['arrange', 'called off', { meetings: [aMeeting({ status: 'cancelled' })] }, 'cannot-start-yet: needs-consent'],

    ['request', 'without consent', { meetings: [aMeeting()] }, 'cannot-start-yet: needs-consent'],
    ['request', 'without a meeting', { consents: [consent] }, 'cannot-start-yet: needs-meeting'],
    ['request', 'with both', { consents: [consent], meetings: [aMeeting()] }, 'not-yet-started'],
    ['request', 'being written', { meetings: [aMeeting()], requests: [request] }, 'in-progress: not-released'],
    ['request', 'released', { meetings: [aMeeting()], requests: [{ ...request, status: 'released' }] }, 'completed'],
    [
      'request',
      'called back',
      { consents: [consent], meetings: [aMeeting()], requests: [{ ...request, status: 'called-back' }] },
      'not-yet-started',
    ],
    [
      'request',
      'released for the meeting before',
      { consents: [consent], meetings: [aMeeting(), aMeeting({ id: 'meeting-2' })], requests: [{ ...request, status: 'released' }] },
      'not-yet-started',
    ],

    ['notes', 'without a meeting', {}, 'cannot-start-yet: needs-meeting'],
    ['notes', 'none written', { meetings: [aMeeting()], notes: [note(), note()] }, 'not-yet-started'],
    ['notes', 'some written', { meetings: [aMeeting()], notes: [note({ version: 1 }), note()] }, 'in-progress'],
    [
      'notes',
      'all written or not applicable',
      { meetings: [aMeeting()], notes: [note({ version: 1 }), note({ notApplicable: true })] },
      'completed',
    ],

    ['plan', 'without a meeting', {}, 'cannot-start-yet: needs-meeting'],
    ['plan', 'none yet', { meetings: [aMeeting()] }, 'not-yet-started'],
    ['plan', 'a draft', { meetings: [aMeeting()], plans: [aPlan()] }, 'in-progress: draft'],
    ['plan', 'agreed', { meetings: [aMeeting()], plans: [agreed] }, 'completed'],
    ['plan', 'a new version in the making', { plans: [agreed, aPlan({ id: 'plan-2', number: 2 })] }, 'in-progress: draft'],

    ['decision', 'without a plan', {}, 'cannot-start-yet: needs-plan'],
    ['decision', 'undecided', { plans: [agreed] }, 'not-yet-started'],
    [
      'decision',
      'decided',
      { plans: [aPlan({ decision: { decision: 'accepted', safe: true, resourced: true, decidedBy: 'w', on: today } })] },
      'completed',
    ],

    ['filing', 'nothing to file', {}, 'cannot-start-yet: needs-agreed-plan'],
    ['filing', 'agreed, not asked for yet', { plans: [agreed] }, 'not-yet-started'],
    [
      'filing',
      'one handed over',
      { plans: [agreed], filings: [{ state: 'filed' }, { state: 'handed-over' }] },
      'in-progress: waiting-to-file',
    ],
    ['filing', 'the note on the meeting waits', { filings: [{ state: 'waiting' }] }, 'in-progress: waiting-to-file'],
    ['filing', 'one rejected', { plans: [agreed], filings: [{ state: 'waiting' }, { state: 'rejected' }] }, 'needs-attention: not-filed'],
    ['filing', 'one given up', { plans: [agreed], filings: [{ state: 'parked' }] }, 'needs-attention: not-filed'],
    ['filing', 'all on the record', { plans: [agreed], filings: [{ state: 'filed' }] }, 'completed'],

    ['reviews', 'no agreed plan', { plans: [aPlan()] }, 'cannot-start-yet: needs-agreed-plan'],
    ['reviews', 'due today', { plans: [agreed], reviewDueOn: today }, 'in-progress: review-due'],
    ['reviews', 'due yesterday', { plans: [agreed], reviewDueOn: day('2026-11-20') }, 'needs-attention: review-overdue'],
    ['reviews', 'none due', { plans: [agreed] }, 'not-yet-started'],
    ['reviews', 'the plan has ended', { plans: [{ ...agreed, ended: { on: today, reason: 'Done' } }] }, 'completed'],
  ])('%s: %s', (key, _what, records, expected) => {
    expect(stateOf(key, records)).toBe(expected);
  });
});

describe('what comes next', () => {
  test.each<[string, Partial<EpisodeRecords>, TaskKey | undefined]>([
    ['the offer, to begin with', {}, 'offer'],
    ['the type, while the offer waits for its answer', { offers: [offer()] }, 'meeting-type'],
    ['choosing, where it was only described', { offers: [offer('accepted')], episode: anEpisode({ situation }) }, 'meeting-type'],
    ['consent, once the type is chosen', { offers: [offer('accepted')], episode: anEpisode({ choice }) }, 'consent'],
    ['what could not be filed, before anything else', { plans: [agreed], filings: [{ state: 'rejected' }] }, 'filing'],
    ['an overdue review, before anything else', { plans: [agreed], reviewDueOn: day('2026-11-01') }, 'reviews'],
  ])('is %s', (_what, records, expected) => {
    expect(nextTask(tasks(records))?.key).toBe(expected);
  });

  test('is nothing, when all that is left waits for others', () => {
    const records: Partial<EpisodeRecords> = {
      episode: anEpisode({ choice }),
      offers: [offer('accepted')],
      consents: [consent],
      members: [aMember({ contact })],
      agreement,
      meetings: [aMeeting({ status: 'held' })],
      notes: [note({ version: 1 })],
      requests: [{ ...request, status: 'released' }],
      plans: [{ ...agreed, decision: { decision: 'accepted', safe: true, resourced: true, decidedBy: 'w', on: today } }],
      filings: [{ state: 'handed-over' }],
      reviewDueOn: day('2026-12-20'),
    };
    expect(nextTask(tasks(records))).toBeUndefined();
  });
});

test('the current meeting is the last that was not called off, and the current plan the last that has not ended', () => {
  expect(currentMeeting([aMeeting({ id: 'm1' }), aMeeting({ id: 'm2' }), aMeeting({ id: 'm3', status: 'cancelled' })])?.id).toBe('m2');
  const ended = aPlan({ id: 'p2', ended: { on: today, reason: 'Done' } });
  expect(currentPlan([aPlan({ id: 'p1' }), ended])?.id).toBe('p1');
  expect(currentPlan([ended])?.id).toBe('p2');
});
