import PostalMime, { type Email } from 'postal-mime';
import { createCalendarFiles } from '../../adapters/delivery/calendar/calendar-files';
import { createSmtpDelivery } from '../../adapters/delivery/smtp/smtp-delivery';
import { createDocumentMaker } from '../../adapters/documents/document-maker';
import { startMailCatcher } from '../../demo/mail-catcher/mail-catcher';
import { sendLetter } from '../../plugin/invitations/send-letter.action';
import { dispatchInvitation } from '../../plugin/jobs/dispatch-invitation';
import { relayOnce } from '../../plugin/jobs/outbox-relay';
import { wordsOf } from '../adapters/documents/read-pdf';
import { HARTLEY_CONTACTS, theHartleyMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport as desk } from '../builders/okafor-family';
import { recordingLog } from '../builders/recording-log';

/** The library is a module of the newer kind. */
const loaded = import('ical.js');

const SERVICE = { name: 'Family meetings', email: 'service@example.org' };
/** Who of the family and round it is written to by e-mail, and at which address. */
const READERS = [['m-sam', 'sam@example.org'] as const, ['m-probation', 'olu.adeyemi@probation.example.org'] as const];

/** What their mail programs get, from the press of the button to the council's own mail server. */
const mails = new Map<string, Email>();
beforeAll(async () => {
  const world = await theHartleyMeeting();
  const catcher = await startMailCatcher({ port: 0 });
  await releasedLetters(world);
  for (const [memberId] of READERS) {
    const { id: invitationId, requestId, version } = await letterTo(world, memberId);
    await world.perform(sendLetter, { requestId, invitationId, version: String(version) }, desk, world.key());
  }
  const delivery = createSmtpDelivery({ host: '127.0.0.1', port: catcher.port, requireTls: false, from: SERVICE.email });
  await relayOnce({
    store: world.store,
    dispatchers: [
      dispatchInvitation({
        delivery,
        documents: createDocumentMaker(),
        caseSystem: world.caseRecords,
        calendar: createCalendarFiles(SERVICE),
      }),
    ],
    clock: world.clock,
    ids: world.ids,
    log: recordingLog(),
    settings: { batch: 10, leaseMs: 60_000, firstWaitMs: 1_000, longestWaitMs: 8_000, maxAttempts: 3 },
  });
  for (const { raw } of catcher.messages()) {
    const mail = await PostalMime.parse(raw);
    mails.set(mail.to?.map(({ address }) => address).join() ?? '', mail);
  }
  await catcher.stop();
  await world.end();
});

const bytesOf = ({ content }: Email['attachments'][number]): Buffer =>
  typeof content === 'string' ? Buffer.from(content) : Buffer.from(content as ArrayBuffer);
const partsOf = (mail: Email, type: string) => mail.attachments.filter(({ mimeType }) => mimeType === type).map(bytesOf);

/** All that a mail program shows of it, its papers opened. */
const wordsIn = (mail: Email): string =>
  [mail.subject, mail.text, mail.html, ...partsOf(mail, 'application/pdf').map(wordsOf), ...partsOf(mail, 'text/calendar')].join('\n');

test('each has one e-mail, to nobody else, whose subject says nothing of a case', () => {
  expect([...mails.keys()].toSorted()).toEqual(READERS.map(([, address]) => address).toSorted());
  for (const mail of mails.values()) {
    expect(mail.cc ?? []).toEqual([]);
    expect(mail.subject).toMatch(/\w/);
    expect(mail.subject).not.toMatch(/Hartley|Jayden|invitation|conference/i);
    expect(partsOf(mail, 'application/pdf').length).toBeGreaterThan(0);
  }
});

test.each(READERS)('what %s is sent holds nobody else’s address, number, e-mail address or home, in words or papers', (_who, address) => {
  const mail = mails.get(address);
  const foreign = Object.values(HARTLEY_CONTACTS).flatMap((contacts) =>
    (contacts as readonly string[]).includes(address) ? [] : [...contacts],
  );
  expect(foreign.filter((contact) => wordsIn(mail!).includes(contact))).toEqual([]);
  expect(wordsIn(mail!)).toContain('Jayden');
  expect(wordsIn(mail!)).not.toMatch(/\bMia\b|\bBaby\b/);
});

test('the entry for the calendar is read by a calendar, and its title says nothing of a case', async () => {
  const { default: ICAL } = await loaded;
  for (const mail of mails.values()) {
    const [entry] = partsOf(mail, 'text/calendar');
    const calendar = new ICAL.Component(ICAL.parse(entry!.toString('utf8')) as unknown[]);
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!);
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(event.startDate.toJSDate().toISOString()).toMatch(/^2026-12-04T1[46]:00/);
    expect(`${event.summary} ${event.description ?? ''}`).not.toMatch(/Hartley|Jayden|child|care/i);
    expect(event.attendees).toHaveLength(1);
  }
});
