import { deskQueuePage } from '../../plugin/invitations/desk-queue.page';
import { lettersFileDownload, lettersToPrintPage } from '../../plugin/invitations/letters-to-print.page';
import { markLettersSent } from '../../plugin/invitations/mark-letters-sent.action';
import { checkLetter } from '../../plugin/invitations/check-letter.action';
import { initialsOf } from '../../plugin/invitations/ready-to-print';
import type { BoundFile } from '../../plugin/core/page';
import { createDocumentMaker } from '../../adapters/documents/document-maker';
import { NotFound } from '../../plugin/core/errors';
import { untouchedForm } from '../../plugin/core/form';
import { day } from '../../plugin/core/calendar-day';
import { HARTLEY_CONTACTS, HARTLEY_MEETING, theHartleyMeeting } from '../builders/hartley-family';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import { businessSupport, nia } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { readPdf } from '../adapters/documents/read-pdf';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theHartleyMeeting();
  await releasedLetters(world);
});
afterEach(() => world.end());

const check = async (memberId: string) => {
  const { id, requestId, version } = await letterTo(world, memberId);
  const typed = { requestId, invitationId: id, version: String(version), looked: 'yes' };
  return world.perform(checkLetter, typed, businessSupport, world.key());
};

const shown = () => printedPage(world, lettersToPrintPage, { params: {}, actor: businessSupport });

async function file(): Promise<Buffer> {
  const answer = await world.ask(lettersFileDownload.query, {}, businessSupport);
  const presenting = { form: untouchedForm, actor: businessSupport, today: day('2026-11-21'), policy: world.policy, params: {} };
  const { bound } = (await lettersFileDownload.content(answer, presenting)) as BoundFile;
  const chunks: Uint8Array[] = [];
  for await (const chunk of createDocumentMaker().bind(bound)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

const squeezed = (text: string): string => text.replace(/[^\p{L}\p{N}@]/gu, '').toLowerCase();

describe('letters on paper in one file', () => {
  it('are those that were released and, where needed, checked; no e-mail, and nobody to ring about first', async () => {
    expect((await shown()).words).toContain('Ms Ito');
    expect((await shown()).words).not.toContain('Leanne Hartley');
    await check('m-leanne');
    await check('m-craig');
    const { words } = await shown();
    expect(words).toContain('Leanne Hartley');
    expect(words).toContain('Put this letter in an envelope of its own');
    for (const name of ['Craig Dunne', 'Sam Oyelaran', 'Toni Weir', 'Olu Adeyemi']) expect(words).not.toContain(name);
  });

  it('are counted on the desk’s queue, which leads to them', async () => {
    const queue = () => printedPage(world, deskQueuePage, { params: {}, actor: businessSupport });
    const before = await queue();
    expect(before.html).toContain('href="/desk/letters"');
    expect(before.words).toContain('Letters to print (1)');
    await check('m-leanne');
    expect((await queue()).words).toContain('Letters to print (2)');
  });

  it('are held back where something has changed since the release', async () => {
    await check('m-leanne');
    const leanne = (await world.stores.network.find('m-leanne'))!;
    await world.stores.network.save({ ...leanne, disclosure: 'nothing-yet' });
    const { words } = await shown();
    expect(words).not.toContain('Leanne Hartley');
    expect(words).toContain('1 letter not in it');
  });

  it('lie under a list without a name, an address or anything of the case; each person’s pages hold nobody else’s contacts', async () => {
    await check('m-leanne');
    await check('m-pat');
    await check('m-jayden');
    const { marked } = readPdf(await file());
    const list = marked.filter(({ page }) => page === marked.at(-1)?.page);
    expect(list.map(({ text }) => text).join(' ')).toContain('L.H.');
    const cover = squeezed(list.map(({ text }) => text).join(' '));
    for (const word of ['Leanne', 'Hartley', 'Dunne', 'Jayden', 'FM-7K3Q9', ...Object.values(HARTLEY_CONTACTS).flat()])
      expect([word, cover.includes(squeezed(word))]).toEqual([word, false]);
    const patsPages = marked.filter(({ text }) => text.includes('Pat Dunne')).map(({ page }) => page);
    const pats = squeezed(
      marked
        .filter(({ page }) => patsPages.includes(page))
        .map(({ text }) => text)
        .join(' '),
    );
    expect(pats).not.toContain(squeezed('PO Box 77'));
    expect(pats).not.toContain('leanne');
  });

  it('are marked as gone together, once, and stand in each letter’s history', async () => {
    await check('m-leanne');
    const letters = [await letterTo(world, 'm-leanne'), await letterTo(world, 'm-school')];
    const typed = { people: letters.map(({ id }) => id), sentOn: '2026-11-21' };
    await world.perform(markLettersSent, typed, businessSupport, world.key());
    expect((await letterTo(world, 'm-leanne')).state).toBe('sent');
    expect((await world.stores.invitations.historyOf(letters[0]!.id)).at(-1)).toMatchObject({ what: 'sent', by: businessSupport.name });
    await expect(world.perform(markLettersSent, typed, businessSupport, world.key())).rejects.toThrow('Not every one of these letters');
  });

  it('are not marked as gone where one of them must not go, is to be checked or is somebody else’s to send', async () => {
    const [leanne, school] = [await letterTo(world, 'm-leanne'), await letterTo(world, 'm-school')];
    const typed = { people: [leanne.id, school.id], sentOn: '2026-11-21' };
    await expect(world.perform(markLettersSent, typed, businessSupport, world.key())).rejects.toThrow('Not every one of these letters');
    expect((await letterTo(world, 'm-school')).state).toBe('released');
    await expect(world.perform(markLettersSent, { ...typed, people: [school.id] }, nia, world.key())).rejects.toThrow(NotFound);
  });

  it('of a restricted record are there for those alone who are named on it', async () => {
    world.caseRecords.addPerson({ id: 'p-jayden', fullName: 'Jayden Hartley', dateOfBirth: day('2017-02-03'), restricted: true });
    expect((await shown()).words).toContain('No letter on paper waits to be printed');
    expect(await world.stores.invitations.ofMeeting(HARTLEY_MEETING)).not.toEqual([]);
  });
});

test('initials are the first letters of each name', () => {
  expect(['Grace Okafor', 'Joan Fairweather-Montgomery-Smythe', 'Łucja Ó Briain'].map(initialsOf)).toEqual(['G.O.', 'J.F.M.S.', 'Ł.Ó.B.']);
});
