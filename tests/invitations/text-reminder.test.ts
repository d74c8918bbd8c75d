import { day } from '../../plugin/core/calendar-day';
import { parsePolicy } from '../../plugin/core/policy';
import {
  decideText,
  mobileNumber,
  textGoesAt,
  textMessage,
  textSettled,
  whyNoText,
  type TextReminder,
} from '../../plugin/invitations/text-reminder';
import { anAddressee, anInvitation, aRequest, somePersonalWords } from '../builders/an-invitation';

const service = parsePolicy({ service: { name: 'Family meetings', telephone: '01632 960001' } }).service;
const today = day('2026-11-21');
const sent = (rest: Parameters<typeof anInvitation>[0] = {}) => anInvitation({ state: 'sent', sentOn: today, ...rest });
const aText = (rest: Partial<TextReminder> = {}): TextReminder => ({
  id: 't-1',
  invitationId: 'invitation-1',
  meetingId: 'meeting-1',
  memberId: 'member-1',
  revision: 1,
  mobile: '07700900123',
  state: 'queued',
  chosenBy: 'w-support',
  version: 0,
  ...rest,
});

describe('a text message before a meeting', () => {
  it('says that there is a meeting, when, and whom to ring, and nothing else', () => {
    expect(textMessage(aRequest(), sent(), service)).toBe(
      'You have a meeting on Friday 4 December 2026 at 5:30pm. Questions, or no more messages? Ring 01632 960001.',
    );
    const ownTime = sent({ words: somePersonalWords({ startsAt: '14:00' }) });
    expect(textMessage(aRequest(), ownTime, service)).toContain('at 2pm');
  });

  const answered = (reply: 'coming' | 'not-coming' | 'views-another-way') =>
    sent({ state: 'answered', answer: { reply, on: today, needs: [], recordedBy: 'w' } });
  it.each([
    ['was sent their invitation', sent(), undefined],
    ['is coming', answered('coming'), undefined],
    ['is not coming', answered('not-coming'), 'This person is not coming'],
    ['gives their views in another way', answered('views-another-way'), 'This person is not coming'],
    ['has not been sent it', anInvitation(), 'A text message goes only to somebody whose invitation was sent'],
    ['may or may not have had it', sent({ state: 'unknown' }), 'A text message goes only to somebody whose invitation was sent'],
    ['is a child', sent({ kind: 'child' }), 'A child gets a letter, and no text message'],
    ['has a safety note', sent({ secondCheck: { needed: true, by: 'w' } }), 'No text message goes to this person: ask the worker'],
    [
      'is to be rung about first',
      sent({ addressee: anAddressee({ safetyInstruction: 'call-worker' }) }),
      'No text message goes to this person: ask the worker',
    ],
  ])('and somebody who %s', (_who, invitation, why) => {
    expect(whyNoText({ request: aRequest(), invitation, today, earlier: [] })).toBe(why);
  });

  it('goes to nobody who said once that they want none, of whatever meeting', () => {
    const earlier = [aText({ meetingId: 'another', state: 'not-wanted' })];
    expect(whyNoText({ request: aRequest(), invitation: sent(), today, earlier })).toBe('This person wants no text messages');
  });

  it('goes to nobody on the day itself, after a meeting was cancelled, or for a letter that asks nobody to come', () => {
    const of = (request: Parameters<typeof aRequest>[0], on = today) =>
      whyNoText({ request: aRequest(request), invitation: sent(), today: on, earlier: [] });
    expect(of({}, day('2026-12-04'))).toBe('The meeting is today or over');
    expect(of({ news: { kind: 'meeting-cancelled', was: today } })).toBe('This letter does not ask anybody to come');
    const occasion = { kind: 'feedback', label: 'family meeting', day: today } as const;
    expect(of({ occasion })).toBe('This letter does not ask anybody to come');
    expect(of({ news: { kind: 'meeting-moved', was: today } })).toBeUndefined();
  });

  it('goes so many days before, at the policy’s time in London, or at once', () => {
    const { notify } = parsePolicy({ desk: { notify: { textDaysBefore: 3, textAt: '09:30' } } }).desk;
    const now = new Date('2026-11-21T10:00:00Z');
    expect(textGoesAt(day('2026-12-04'), notify, now)).toEqual(new Date('2026-12-01T09:30:00Z'));
    expect(textGoesAt(day('2027-06-18'), notify, now)).toEqual(new Date('2027-06-15T08:30:00Z'));
    expect(textGoesAt(day('2026-11-22'), notify, now)).toEqual(now);
  });

  it.each([
    ['07700 900123', '07700900123'],
    ['+44 (0)7700 900123'.replace('(0)', ''), '07700900123'],
    ['0044 7700 900123', '07700900123'],
    ['01632 960001', undefined],
    ['07700 90012', undefined],
    ['07700 900123, 07700 900124', undefined],
    ['', undefined],
  ])('goes to one mobile number of this country: %s', (typed, number) => {
    expect(mobileNumber(typed)).toBe(number);
  });

  it('is decided about once, and only where nobody knows', () => {
    expect(decideText(aText({ state: 'unknown' }), 'sent-after-all', today)).toMatchObject({ state: 'sent', sentOn: today });
    expect(decideText(aText({ state: 'unknown' }), 'send-again', today).state).toBe('queued');
    expect(() => decideText(aText({ state: 'sent' }), 'send-again', today)).toThrow('Nothing has to be decided');
  });

  it('that is not wanted stays so, whatever comes of one that was on its way', () => {
    expect(textSettled(aText({ state: 'not-wanted' }), 'sent', { detail: '', on: today })).toMatchObject({
      state: 'not-wanted',
      sentOn: today,
    });
  });
});
