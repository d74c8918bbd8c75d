import { day } from '../../plugin/core/calendar-day';
import { workingCalendar } from '../../plugin/core/working-days';
import { homeRisks } from '../../plugin/meetings/home-risks';
import type { Meeting } from '../../plugin/meetings/meeting';
import { lastMeeting, missedPeople } from '../../plugin/meetings/missed-people';
import { isOutOfHours } from '../../plugin/meetings/out-of-hours';
import { notPrepared, notReached, PREPARED, type PreparationFacts } from '../../plugin/meetings/preparation-checklist';
import { isLaterThanUrgent } from '../../plugin/meetings/urgent';
import type { ContactSafety } from '../../plugin/network/contact-safety';
import type { Exclusion } from '../../plugin/network/exclusion';
import { aMember } from '../builders/a-member';
import { aMeeting } from '../builders/a-meeting';

const OFFICE = { opens: '09:00', closes: '17:00' };

test.each([
  ['2026-11-18', '10:00', false],
  ['2026-11-18', '08:59', true],
  ['2026-11-18', '17:00', true],
  ['2026-11-18', '16:59', false],
  ['2026-11-21', '10:00', true],
  ['2026-12-25', '10:00', true],
  ['2026-11-18', undefined, false],
] as const)('a meeting on %s at %s is outside office hours: %s (S0-23)', (on, startsAt, expected) => {
  expect(isOutOfHours({ on: day(on), startsAt }, OFFICE, workingCalendar())).toBe(expected);
});

test('a meeting without a date is not outside office hours', () => {
  expect(isOutOfHours({}, OFFICE, workingCalendar())).toBe(false);
});

const urgent = { urgent: true, strategyDiscussionOn: day('2026-11-18'), on: day('2026-11-17'), source: 'worker' } as const;
test.each([
  [urgent, '2026-11-18', false],
  [urgent, '2026-11-19', true],
  [{ ...urgent, urgent: undefined }, '2026-11-19', false],
  [{ ...urgent, strategyDiscussionOn: undefined }, '2026-11-19', false],
  [undefined, '2026-11-19', false],
] as const)('with the referral %j a meeting on %s is later than the same day: %s (S4-18)', (referral, on, expected) => {
  expect(isLaterThanUrgent({ referral }, day(on))).toBe(expected);
});

const kept = { ended: undefined } as ContactSafety;
const over = { ended: { on: day('2026-11-01'), reason: 'Settled' } };
const careful = aMember({ safetyInstruction: 'do-not-post' });

test.each([
  ['community', [kept], [], [], []],
  ['family-home', [kept], [], [], ['kept-apart']],
  ['family-home', [over as ContactSafety], [over as Exclusion], [aMember()], []],
  ['family-home', [], [{} as Exclusion], [careful], ['excluded', 'careful-contact']],
  ['family-home', [], [], [{ ...careful, removedOn: day('2026-11-01') }], []],
] as const)('a meeting in a %s with what is on record has the risks %#', (venueKind, safety, exclusions, members, expected) => {
  expect(homeRisks({ venueKind }, { safety, exclusions, members })).toEqual(expected);
});

const nothing: PreparationFacts = {
  meeting: { subjectIds: ['zoe', 'tomasz'] },
  consentInWriting: false,
  agreed: false,
  members: [aMember({ status: 'to-contact' })],
  childrenAsked: ['zoe'],
};

test('a conference is prepared in six things; each that is there goes from the list (S2-10)', () => {
  expect(notPrepared(nothing)).toEqual(PREPARED);
  const all: PreparationFacts = {
    meeting: { subjectIds: ['zoe'], facilitatorId: 'w', venue: 'The hall' },
    consentInWriting: true,
    agreed: true,
    members: [aMember()],
    childrenAsked: ['zoe'],
  };
  expect(notPrepared(all)).toEqual([]);
  expect(notPrepared({ ...all, meeting: { ...all.meeting, venue: undefined, venueKind: 'online' } })).toEqual([]);
});

test('who was not reached are those of the family’s side who were only found or wait to be contacted (S2-24)', () => {
  const people = [
    aMember({ id: 'found', status: 'found' }),
    aMember({ id: 'waits', status: 'to-contact' }),
    aMember({ id: 'talked-to', status: 'contacted' }),
    aMember({ id: 'gone', status: 'found', removedOn: day('2026-11-01') }),
    aMember({ id: 'teacher', status: 'found', kind: 'professional' }),
  ];
  expect(notReached(people).map(({ id }) => id)).toEqual(['found', 'waits']);
});

test('who was missed at the last meeting is offered for the next one (S4-23)', () => {
  const meetings: readonly Meeting[] = [
    aMeeting({ id: 'first', status: 'held', on: day('2026-10-01') }),
    aMeeting({ id: 'second', status: 'stopped', on: day('2026-11-01') }),
    aMeeting({ id: 'third', status: 'cancelled', on: day('2026-11-10') }),
    aMeeting({ id: 'fourth', status: 'planned', on: day('2026-11-20') }),
  ];
  expect(lastMeeting(meetings)?.id).toBe('second');
  expect(lastMeeting([])).toBeUndefined();
  const absent = { memberId: 'member-1', invited: true, mode: 'did-not-attend' } as const;
  const note = { item: 'family-plan', details: { whoWasMissing: 'Her aunt' }, notApplicable: false, version: 1 } as const;
  const missed = missedPeople(aMeeting({ attendance: [absent] }), [note], [aMember(), aMember({ id: 'other' })]);
  expect([missed.members.map(({ id }) => id), missed.asWritten]).toEqual([['member-1'], 'Her aunt']);
});
