import { day } from '../../plugin/core/calendar-day';
import type { Address, Person } from '../../plugin/core/case-system';
import { MEMBER_KINDS } from '../../plugin/network/network-member';
import { invitedAlready, replacedBy } from '../../plugin/invitations/invited-already';
import { inviteeObstacles, letterKindOf, notToBeInvited } from '../../plugin/invitations/invitee';
import { mayInvite } from '../../plugin/consent/consent';
import { mustHaveConsentToInvite } from '../../plugin/invitations/consent-to-invite';
import { secondCheckNeeded } from '../../plugin/invitations/second-check';
import { stillSo } from '../../plugin/invitations/meeting-now';
import { stoppedBecause, type SendingFacts } from '../../plugin/invitations/stopped-because';
import { aMember } from '../builders/a-member';
import { anEpisode } from '../builders/an-episode';
import { anAddressee, anInvitation, aRequest, someMeetingWords } from '../builders/an-invitation';
import { writtenConsent } from '../builders/okafor-meeting';

const today = day('2026-11-21');
const atHome = { channel: 'letter', addressLines: ['8 Orchard Close', 'Sampleton', 'ZZ3 5FG'] } as const;
const person = (rest: Partial<Person> = {}): Person => ({
  id: 'p1',
  fullName: 'Ken Hartley',
  firstName: 'Ken',
  lastName: 'Hartley',
  sex: 'male',
  restricted: false,
  isChildRecord: false,
  interpreterRequired: false,
  caseReference: '1',
  ...rest,
});

const whyNot = (rule: () => unknown): string => {
  try {
    rule();
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
};

test.each([
  ['child', 'child'],
  ['network', 'family'],
  ['professional', 'professional'],
  ['worker', undefined],
  ['coordinator', undefined],
  ['advocate', 'professional'],
  ['interpreter', 'professional'],
] as const)('the letter for a %s is %s', (kind, letter) => {
  expect(letterKindOf({ kind })).toBe(letter);
  expect(MEMBER_KINDS).toContain(kind);
});

test.each([
  ['is on the list', {}, undefined, 'nothing'],
  ['cannot come: their views are asked for all the same', { status: 'cannot-attend' }, undefined, 'nothing'],
  ['was taken off the list', { removedOn: day('2026-11-01') }, undefined, 'taken off'],
  ['has declined', { status: 'declined' }, undefined, 'do not want to take part'],
  ['is not suitable', { status: 'not-suitable' }, undefined, 'not suitable'],
  ['is kept away by the authority', { excluded: true }, undefined, 'decision of the authority'],
  ['is the worker', { kind: 'worker' }, undefined, 'needs no invitation'],
  ['died six months ago', { personId: 'p1' }, person({ dateOfDeath: day('2026-05-21') }), 'has died'],
  ['is not born yet', { personId: 'p1' }, person({ expectedBirth: day('2027-01-30') }), 'not born yet'],
  ['has a record that is gone', { personId: 'p1' }, undefined, 'can no longer be found'],
  ['has a record', { personId: 'p1' }, person(), 'nothing'],
] as const)('somebody who %s', (_who, rest, record, message) => {
  const found = notToBeInvited({ member: aMember({ contact: atHome, ...rest }), person: record, today });
  expect(found?.message ?? 'nothing').toMatch(message);
});

test.each([
  ['is to be told nothing yet', { disclosure: 'nothing-yet', contact: atHome }, ['told nothing yet']],
  ['has no way chosen', {}, ['Choose how and where']],
  ['has a letter without an address', { contact: { channel: 'letter', addressLines: [] } }, ['Choose how and where']],
  ['has an e-mail without an address', { contact: { channel: 'e-mail' } }, ['Choose how and where']],
  ['must not be written to by post', { contact: atHome, safetyInstruction: 'do-not-post' }, ['Nothing may be posted']],
  ['must not be written to by post, and gets it by hand', { contact: { channel: 'by-hand' }, safetyInstruction: 'do-not-post' }, []],
  ['has all that is needed', { contact: atHome }, []],
] as const)('somebody who %s', (_who, rest, messages) => {
  const found = inviteeObstacles({ member: aMember(rest) });
  expect(found.map(({ message }) => message)).toEqual(messages.map((message) => expect.stringContaining(message)));
});

const address = (rest: Partial<Address>): Address => ({
  addressId: 'a1',
  text: '8 Orchard Close, Sampleton',
  isContact: false,
  isDisplay: true,
  ...rest,
});

test.each([
  ['the address that the record displays', { contact: atHome }, [address({})], false],
  ['the same, with the postcode apart', { contact: atHome }, [address({ postcode: 'ZZ3 5FG' })], false],
  ['a refuge’s post box', { contact: { channel: 'letter', addressLines: ['PO Box 77', 'Sampleton', 'ZZ1 9ZZ'] } }, [address({})], true],
  ['an address that the record has but does not display', { contact: atHome }, [address({ isDisplay: false })], true],
  ['an address that they have left', { contact: atHome }, [address({ to: day('2026-01-01') }), address({ text: '1 New Road' })], true],
  ['somebody of whom the case system has no address', { contact: atHome }, [], false],
  ['somebody with a safety note', { contact: atHome, safetyInstruction: 'separate-envelope' }, [address({})], true],
  [
    'somebody with a safety note, by e-mail',
    { contact: { channel: 'e-mail', email: 'a@example.org' }, safetyInstruction: 'call-worker' },
    [],
    true,
  ],
  ['an e-mail address', { contact: { channel: 'e-mail', email: 'a@example.org' } }, [address({})], false],
] as const)('a letter to %s is checked by a second person: %#', (_what, member, addresses, expected) => {
  expect(secondCheckNeeded(member, addresses, today)).toBe(expected);
});

describe('consent', () => {
  test.each([
    ['in writing to holding the meeting and to invitations', writtenConsent(), true],
    ['to holding the meeting alone', writtenConsent({ scope: ['hold-meeting'] }), false],
    ['spoken', writtenConsent({ form: 'spoken' }), false],
    ['withdrawn', writtenConsent({ withdrawn: { on: today, toldTo: 'Nia' } }), false],
    ['of somebody without parental responsibility', writtenConsent({ holdsParentalResponsibility: 'not recorded' }), false],
  ])('%s lets invitations go: %#', (_what, consent, expected) => {
    expect(mayInvite([consent])).toBe(expected);
    expect(whyNot(() => mustHaveConsentToInvite([consent]))).toMatch(expected ? 'nothing' : 'Record written consent');
  });
});

describe('somebody who was invited before', () => {
  const earlier = (
    state: 'draft' | 'released' | 'sent' | 'failed' | 'called-back' | 'answered' | 'unknown',
    meeting = someMeetingWords(),
  ) => [{ request: aRequest({ meeting }), invitations: [anInvitation({ state })] }];
  const next = { revision: 2, meeting: someMeetingWords() };

  test.each([
    ['released', true],
    ['sent', true],
    ['unknown', true],
    ['answered', true],
    ['draft', false],
    ['failed', false],
    ['called-back', false],
  ] as const)('to the same meeting, by a letter that is %s, is not invited again: %s', (state, expected) => {
    expect(invitedAlready('member-1', next, earlier(state))).toBe(expected);
    expect(invitedAlready('member-2', next, earlier(state))).toBe(false);
  });

  test('is invited again when the meeting has another day, and the earlier letter is replaced', () => {
    expect(invitedAlready('member-1', next, earlier('sent', someMeetingWords({ on: day('2026-12-01') })))).toBe(false);
    const old = anInvitation({ id: 'old' });
    const other = anInvitation({ id: 'other', memberId: 'member-2' });
    expect(replacedBy(anInvitation({ id: 'new', requestId: 'request-2' }), [old, other])).toEqual([old]);
  });
});

describe('just before a letter leaves', () => {
  const facts = (rest: Partial<SendingFacts> = {}): SendingFacts => ({
    request: aRequest(),
    invitation: anInvitation({ addressee: anAddressee() }),
    episode: anEpisode(),
    consents: [writtenConsent()],
    meeting: { status: 'planned', ...someMeetingWords() },
    member: aMember({ contact: atHome }),
    today,
    ...rest,
  });

  test.each<[string, Partial<SendingFacts>, ReturnType<typeof stoppedBecause>]>([
    ['nothing has changed', {}, undefined],
    ['the request was called back', { request: aRequest({ status: 'called-back' }) }, 'called-back'],
    ['the process has ended', { episode: anEpisode({ closed: { on: today, reason: 'declined' } }) }, 'process-ended'],
    ['consent was withdrawn', { consents: [writtenConsent({ withdrawn: { on: today, toldTo: 'Nia' } })] }, 'no-consent'],
    ['the meeting is off', { meeting: { status: 'cancelled', ...someMeetingWords() } }, 'meeting-changed'],
    ['the meeting has another day', { meeting: { status: 'planned', ...someMeetingWords({ on: day('2026-12-05') }) } }, 'meeting-changed'],
    ['the meeting is gone', { meeting: undefined }, 'meeting-changed'],
    ['the person was taken off the list', { member: aMember({ contact: atHome, removedOn: today }) }, 'person-changed'],
    ['the person has declined', { member: aMember({ contact: atHome, status: 'declined' }) }, 'person-changed'],
    ['the person is to be told less', { member: aMember({ contact: atHome, disclosure: 'that-there-is-a-meeting' }) }, 'person-changed'],
    ['a safety note was made', { member: aMember({ contact: atHome, safetyInstruction: 'call-worker' }) }, 'person-changed'],
    ['the authority keeps them away since', { member: aMember({ contact: atHome, excluded: true }) }, 'person-changed'],
    [
      'a note on safety names them since, and nobody checked it',
      { member: aMember({ contact: atHome, contactSafety: true }) },
      'person-changed',
    ],
    [
      'another address was chosen',
      { member: aMember({ contact: { channel: 'letter', addressLines: ['1 New Road', 'Sampleton'] } }) },
      'person-changed',
    ],
    [
      'the person has died',
      { member: aMember({ contact: atHome, personId: 'p1' }), person: person({ dateOfDeath: today }) },
      'person-changed',
    ],
    ['the person can come: they rang', { member: aMember({ contact: atHome, status: 'can-attend' }) }, undefined],
  ])('and %s: it is stopped or not', (_what, rest, expected) => {
    expect(stoppedBecause(facts(rest))).toBe(expected);
  });
});

test.each([
  ['the same', {}, true],
  ['another time', { startsAt: '18:00' }, false],
  ['another venue', { venue: 'Town Hall' }, false],
  ['a home instead', { venueKind: 'family-home' }, false],
  ['somebody else who runs it', { facilitatorId: 'w-senior' }, false],
  ['held already', { status: 'held' }, false],
])('a meeting that is %s is still what the letter says: %s', (_what, change, expected) => {
  expect(stillSo(someMeetingWords(), { status: 'planned', ...someMeetingWords(), ...change })).toBe(expected);
});
