import PostalMime from 'postal-mime';
import { createCalendarFiles } from '../../../adapters/delivery/calendar/calendar-files';
import { createSmtpDelivery } from '../../../adapters/delivery/smtp/smtp-delivery';
import { startMailCatcher } from '../../../demo/mail-catcher/mail-catcher';
import { day } from '../../../plugin/core/calendar-day';
import type { CalendarFile } from '../../../plugin/core/calendar-port';
import { instantInLondon } from '../../../plugin/core/london-instant';
import { meetingInCalendar } from '../../../plugin/invitations/meeting-in-calendar';
import { anInvitation, aRequest, someMeetingWords, somePersonalWords } from '../../builders/an-invitation';
import { anEmail } from './outgoing';

/** The library is a module of the newer kind. */
const loaded = import('ical.js');
let ICAL: Awaited<typeof loaded>['default'];
beforeAll(async () => void (ICAL = (await loaded).default));

const AT = new Date('2026-11-21T10:00:00Z');
const SAM = {
  name: 'Łukasz "Sam" O’Neill; Smith, with a name that is longer than one line of a calendar may be',
  email: 'sam@example.org',
};
const files = createCalendarFiles({ name: 'Family meetings', email: 'service@example.org' });

/** An entry as a calendar program reads it. */
function read({ content }: CalendarFile) {
  const calendar = new ICAL.Component(ICAL.parse(content) as unknown[]);
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
  return { calendar, event, method: String(calendar.getFirstPropertyValue('method')) };
}

const entryOf = (rest: Parameters<typeof anInvitation>[0] = {}, meeting: Parameters<typeof someMeetingWords>[0] = {}) =>
  meetingInCalendar(aRequest({ meeting: someMeetingWords(meeting) }), anInvitation(rest))!.entry;

describe('a meeting in somebody’s calendar', () => {
  it('is read by a calendar program: when it is, for whom, from whom', () => {
    const { event, method } = read(files.file(entryOf(), 'REQUEST', SAM, AT));
    expect(method).toBe('REQUEST');
    expect(event.startDate.toJSDate()).toEqual(new Date('2026-12-04T17:30:00Z'));
    expect(event.startDate.zone.tzid).toBe('UTC');
    expect(event.endDate.toJSDate()).toEqual(new Date('2026-12-04T19:30:00Z'));
    expect(event.organizer).toBe('mailto:service@example.org');
    const [attendee, ...more] = event.attendees;
    expect(more).toEqual([]);
    expect(String(attendee!.getFirstValue()).toLowerCase()).toBe('mailto:sam@example.org');
  });

  it('says nothing of the case: no child, no kind of meeting, no place', () => {
    const { content } = files.file(entryOf(), 'REQUEST', SAM, AT);
    expect(content.replace(/\r\n /g, '')).not.toMatch(/Zoë|Okafor|Riverside|Wharf|ZZ1|family meeting\b|social worker|Nia/);
    expect(read({ method: 'REQUEST', content }).event.summary).toBe('Meeting');
    expect(read({ method: 'REQUEST', content }).event.location).toBeFalsy();
  });

  it('keeps its identity when the meeting is moved, and the later one counts', () => {
    const first = entryOf();
    const moved = entryOf({ id: 'invitation-2', requestId: 'request-2', revision: 2 }, { on: day('2026-12-11') });
    expect(moved.uid).toBe(first.uid);
    expect([first.sequence, moved.sequence]).toEqual([0, 1]);
    expect(read(files.file(moved, 'REQUEST', SAM, AT)).event.sequence).toBe(1);
  });

  it('has another identity for another person, and their own time', () => {
    const other = entryOf({ memberId: 'member-2', words: somePersonalWords({ startsAt: '14:00' }) });
    expect(other.uid).not.toBe(entryOf().uid);
    expect(other.startsAt).toEqual(new Date('2026-12-04T14:00:00Z'));
  });

  it('is taken out again by its identity', () => {
    const { event, method, calendar } = read(files.file({ ...entryOf(), sequence: 2 }, 'CANCEL', SAM, AT));
    expect([method, event.uid, event.sequence]).toEqual(['CANCEL', entryOf().uid, 2]);
    expect(String(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('status'))).toBe('CANCELLED');
  });

  it('is not for a child, nor for a meeting without a day or a time', () => {
    const request = aRequest();
    expect(meetingInCalendar(request, anInvitation({ kind: 'child' }))).toBeUndefined();
    expect(meetingInCalendar(aRequest({ meeting: someMeetingWords({ on: undefined }) }), anInvitation())).toBeUndefined();
    expect(meetingInCalendar(aRequest({ meeting: someMeetingWords({ startsAt: undefined }) }), anInvitation())).toBeUndefined();
  });
});

describe('a time in London', () => {
  it.each([
    ['2026-12-04', '17:30', '2026-12-04T17:30:00.000Z'],
    ['2026-06-05', '17:30', '2026-06-05T16:30:00.000Z'],
    ['2026-03-29', '00:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z'],
    ['2026-10-25', '03:00', '2026-10-25T03:00:00.000Z'],
    ['2026-06-01', '00:15', '2026-05-31T23:15:00.000Z'],
  ])('%s at %s is %s', (on, time, instant) => {
    expect(instantInLondon(day(on), time).toISOString()).toBe(instant);
  });
});

test('an e-mail brings it as a mail program expects it, beside the words and the files', async () => {
  const catcher = await startMailCatcher({ port: 0 });
  const delivery = createSmtpDelivery({ host: '127.0.0.1', port: catcher.port, requireTls: false, from: 'service@example.org' });
  const calendar = files.file(entryOf(), 'REQUEST', { name: 'Grace', email: 'grace.okafor@example.org' }, AT);
  expect(await delivery.send(anEmail({ calendar }))).toMatchObject({ outcome: 'sent' });
  const raw = catcher.messages()[0]!.raw;
  await catcher.stop();
  expect(raw).toMatch(/Content-Type: text\/calendar; charset=utf-8; method=REQUEST/i);
  const mail = await PostalMime.parse(raw);
  expect(mail.html).toContain('Zoë and Łukasz');
  expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(expect.arrayContaining(['application/pdf', 'text/calendar']));
  const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')!;
  const text = typeof part.content === 'string' ? part.content : Buffer.from(part.content as ArrayBuffer).toString('utf8');
  expect(read({ method: 'REQUEST', content: text }).event.uid).toBe(entryOf().uid);
});
