import { day } from '../../plugin/core/calendar-day';
import { Conflict } from '../../plugin/core/errors';
import {
  answer,
  approve,
  callBack,
  decide,
  didNotArrive,
  INVITATION_STATES,
  isUnderWay,
  markSent,
  mayHaveBeenSent,
  queueEmail,
  release,
  rewrite,
  waitsForDecision,
  wasNotSent,
  wasSent,
  type Invitation,
  type InvitationState,
} from '../../plugin/invitations/invitation';
import { anAddressee, anInvitation, somePersonalWords } from '../builders/an-invitation';

const on = day('2026-11-24');
const anEmail = (rest: Partial<Invitation> = {}): Invitation =>
  anInvitation({ addressee: anAddressee({ contact: { channel: 'e-mail', email: 'grace@example.org' } }), ...rest });
const anAnswer = { reply: 'coming', on, needs: [], recordedBy: 'w-support' } as const;
const released = { by: 'w-nia', addressee: anAddressee(), secondCheckNeeded: false };
const givenUp = { how: 'given-up' } as const;

/** The state that a step leads to, or the kind of its refusal. */
const after = (step: () => Invitation): unknown => {
  try {
    return step().state;
  } catch (error) {
    return (error as Error).constructor;
  }
};

type Step = readonly [string, (invitation: Invitation) => Invitation, readonly InvitationState[], InvitationState];

/** What can be done, to an invitation in which states, and what it is then. */
const steps: readonly Step[] = [
  ['written', (each) => rewrite(each, somePersonalWords()), ['draft'], 'draft'],
  ['released', (each) => release(each, released), ['draft'], 'released'],
  ['sent by e-mail', (each) => queueEmail({ ...each, addressee: anEmail().addressee }), ['released'], 'queued'],
  ['marked as posted', (each) => markSent(each, on), ['released'], 'sent'],
  ['recorded as not arrived', (each) => didNotArrive(each, 'came-back'), ['released', 'sent'], 'failed'],
  ['answered', (each) => answer(each, anAnswer), ['sent', 'unknown', 'failed', 'answered'], 'answered'],
];

describe.each(steps)('a letter can be %s', (_what, step, from, to) => {
  test.each(INVITATION_STATES)('when it is %s, or not', (state) => {
    const invitation = anInvitation({ state });
    expect(after(() => step(invitation))).toBe(from.includes(state) ? to : Conflict);
  });
});

describe('the mail server’s answer', () => {
  test.each([
    ['queued', 'sent', 'failed', 'unknown'],
    // It went although it was called back a moment before: what is true is recorded.
    ['called-back', 'sent', 'called-back', 'unknown'],
    ['answered', 'answered', 'answered', 'answered'],
    ['unknown', 'sent', 'unknown', 'unknown'],
  ] as const)('for a letter that is %s meanwhile: taken → %s, refused → %s, lost → %s', (state, taken, refused, lost) => {
    const invitation = anEmail({ state, handingOverSince: new Date('2026-11-24T10:00:00Z') });
    const settled = [wasSent(invitation, on), wasNotSent(invitation, { how: 'not-taken' }), mayHaveBeenSent(invitation)];
    expect(settled.map((each) => each.state)).toEqual([taken, refused, lost]);
    expect(settled.map((each) => each.handingOverSince)).toEqual([undefined, undefined, undefined]);
  });
});

describe('a person decides', () => {
  test.each([
    ['unknown', undefined, true],
    ['failed', givenUp, true],
    ['failed', { how: 'not-taken' }, false],
    ['failed', { how: 'came-back' }, false],
    ['queued', undefined, false],
    ['sent', undefined, false],
    ['answered', undefined, false],
    ['called-back', undefined, false],
  ] as const)('about a letter that is %s (%o): %s', (state, failure, expected) => {
    const invitation = anEmail({ state, failure });
    expect(waitsForDecision(invitation)).toBe(expected);
    expect(after(() => decide(invitation, 'send-again', on))).toBe(expected ? 'queued' : Conflict);
  });

  test('that it was sent after all, or that it is sent again', () => {
    const unknown = anEmail({ state: 'unknown' });
    expect(decide(unknown, 'sent-after-all', on)).toMatchObject({ state: 'sent', sentOn: on });
    expect(decide(unknown, 'send-again', on)).toMatchObject({ state: 'queued' });
  });
});

describe('the second check', () => {
  const waiting = anInvitation({ secondCheck: { needed: true }, releasedBy: 'w-nia' });
  const checker = { by: 'w-senior', byName: 'Sen Ior', on };

  test('holds the letter back until somebody has made it', () => {
    expect(() => markSent(waiting, on)).toThrow('Somebody else has to check this letter');
    expect(() => queueEmail(anEmail({ secondCheck: { needed: true } }))).toThrow('Somebody else has to check this letter');
    expect(markSent(approve(waiting, checker), on).state).toBe('sent');
  });

  test('is not made by whoever released the letter', () => {
    expect(() => approve(waiting, { ...checker, by: 'w-nia' })).toThrow('somebody else has to check it');
  });

  test('is made once, and only where it is needed', () => {
    expect(() => approve(approve(waiting, checker), checker)).toThrow(Conflict);
    expect(() => approve(anInvitation(), checker)).toThrow(Conflict);
    expect(() => approve(anInvitation({ state: 'draft', secondCheck: { needed: true } }), checker)).toThrow(Conflict);
  });
});

describe('the way a letter goes', () => {
  test('is the one that was chosen: an e-mail is not marked as posted, and a letter is not sent by e-mail', () => {
    expect(() => markSent(anEmail(), on)).toThrow(Conflict);
    expect(() => queueEmail(anInvitation())).toThrow(Conflict);
  });

  test('is not the post where nothing may be posted', () => {
    const addressee = anAddressee({ safetyInstruction: 'do-not-post' });
    expect(() => markSent(anInvitation({ addressee }), on)).toThrow('must not be posted');
    const byHand = anAddressee({ safetyInstruction: 'do-not-post', contact: { channel: 'by-hand' } });
    expect(markSent(anInvitation({ addressee: byHand }), on).state).toBe('sent');
  });
});

test.each([
  ['draft', 'called-back', false],
  ['released', 'called-back', true],
  ['queued', 'called-back', true],
  ['sent', 'sent', true],
  ['failed', 'failed', false],
  ['unknown', 'unknown', true],
  ['answered', 'answered', true],
  ['called-back', 'called-back', false],
] as const)('a letter that is %s is %s after it was called back; it counts as under way before: %s', (state, calledBack, underWay) => {
  expect(callBack(anInvitation({ state })).state).toBe(calledBack);
  expect(isUnderWay(anInvitation({ state }))).toBe(underWay);
});
