import { NotFound } from '../../plugin/core/errors';
import { blankPaper, BLANK_PAPERS } from '../../plugin/invitations/blank-papers';
import { blankPapersPage } from '../../plugin/invitations/blank-papers.page';
import { blankPaperContent } from '../../plugin/invitations/blank-papers.present';
import { blankPaperFile } from '../../plugin/invitations/blank-papers.query';
import { episodeConsentsPage } from '../../plugin/consent/episode-consents.page';
import type { Presenting } from '../../plugin/core/page';
import { requestAtDeskPage } from '../../plugin/invitations/request-at-desk.page';
import { requestFile } from '../../plugin/invitations/request-at-desk.present';
import { requestOnPaper } from '../../plugin/invitations/request-at-desk.query';
import { HARTLEY_CONTACTS, HARTLEY_EPISODE, theHartleyMeeting } from '../builders/hartley-family';
import { releasedLetters } from '../builders/letters-of-hartleys';
import { basics } from '../builders/letters';
import { businessSupport, coordinator, nia } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

let world: World;
beforeAll(async () => void (world = await theHartleyMeeting()));
afterAll(() => world.end());

const printed = (which: (typeof BLANK_PAPERS)[number], largePrint = false) => blankPaper(which, { ...basics, largePrint });

test.each(BLANK_PAPERS)('%s is printed without a letter, names no family, and comes in large print', async (paper) => {
  const file = blankPaperContent(await world.ask(blankPaperFile, { paper, size: 'large' }, coordinator), {
    policy: world.policy,
  } as Presenting);
  if (!('printed' in file)) throw new Error('No paper');
  expect(file.printed.size).toBe('large');
  expect(JSON.stringify(file.printed)).not.toMatch(/Hartley|Jayden|FM-/);
});

test('a consent form to fill in by hand asks for the name and the children; nothing on it is ticked', () => {
  const words = JSON.stringify(printed('consent-form').blocks);
  for (const asked of ['For which children', 'My name', 'I agree that the meeting is held.', 'Signed, and the date'])
    expect(words).toContain(asked);
  expect(words).not.toContain('undefined');
  expect(printed('child-complaints-leaflet').size).toBe('child');
});

test('the page of consent brings the form, and there is one page with all leaflets', async () => {
  const consent = await printedPage(world, episodeConsentsPage, { params: { episodeId: HARTLEY_EPISODE }, actor: nia });
  expect(consent.html).toContain('/leaflets/consent-form/files/usual');
  const all = await printedPage(world, blankPapersPage, { params: {}, actor: businessSupport });
  expect(all.words).toContain('How to complain, for a child, in large print (PDF)');
});

test('a request on paper tells the desk whom, how and what to mind, and nothing of the case nor how anybody is reached (L17)', async () => {
  const [letter] = await releasedLetters(world);
  const requestId = letter!.requestId;
  const page = await printedPage(world, requestAtDeskPage, { params: { requestId }, actor: businessSupport });
  expect(page.html).toContain(`/invitations/${requestId}/request.pdf`);
  const answer = await world.ask(requestOnPaper, { requestId }, businessSupport);
  const file = requestFile(answer, { policy: world.policy, today: '2026-11-21' } as unknown as Presenting);
  if (!('printed' in file)) throw new Error('No paper');
  const words = JSON.stringify(file.printed);
  expect(file.fileName).toBe('request-FM-7K3Q9-1.pdf');
  expect(words).toContain('Put this letter in an envelope of its own');
  expect(words).toContain('A second person checks it before it goes.');
  expect(words).not.toMatch(/Mia|Baby|afraid|childcare\.|Tannery|mother|father/);
  expect(Object.values(HARTLEY_CONTACTS).flatMap((contacts) => contacts.filter((contact) => words.includes(contact)))).toEqual([]);
  await expect(world.ask(requestOnPaper, { requestId }, nia)).rejects.toThrow(NotFound);
});
