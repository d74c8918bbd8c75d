import { paperOf, papersIn } from '../../plugin/invitations/letter-pack';
import { HARTLEY_CONTACTS, HARTLEYS, theHartleyMeeting } from '../builders/hartley-family';
import { requestAtDeskPage } from '../../plugin/invitations/request-at-desk.page';
import { businessSupport } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { letterTo, releasedLetters } from '../builders/letters-of-hartleys';
import type { World } from '../builders/world';

let world: World;
beforeAll(async () => {
  world = await theHartleyMeeting();
  await releasedLetters(world);
});
afterAll(() => world.end());

/** Everything that goes to somebody, on paper and by e-mail, as one text; the address window apart. */
async function paperTo(memberId: string): Promise<string> {
  const pack = await world.stores.invitations.packOf((await letterTo(world, memberId)).id);
  if (pack === undefined) throw new Error(`Nothing is released to ${memberId}`);
  const blocks = papersIn(pack).flatMap((paper) => paperOf(pack, paper)?.blocks ?? []);
  return JSON.stringify({ blocks, email: pack.email });
}

const MEMBERS = { leanne: 'm-leanne', craig: 'm-craig', sam: 'm-sam', pat: 'm-pat', toni: 'm-toni', jayden: 'm-jayden' } as const;
const everybody = [...Object.values(MEMBERS), 'm-probation', 'm-school'];

test.each(everybody)('what goes to %s holds nobody else’s address, telephone number or e-mail address', async (memberId) => {
  const paper = await paperTo(memberId);
  const own = Object.entries(MEMBERS).find(([, id]) => id === memberId)?.[0];
  const ownContacts: readonly string[] = own === undefined ? [] : HARTLEY_CONTACTS[HARTLEYS[own as keyof typeof MEMBERS]];
  const others = Object.values(HARTLEY_CONTACTS)
    .flat()
    .filter((contact) => !ownContacts.includes(contact));
  expect(others.filter((contact) => paper.includes(contact))).toEqual([]);
});

test.each(everybody)('what goes to %s names neither Mia nor the unborn child', async (memberId) => {
  const paper = await paperTo(memberId);
  expect(paper).not.toMatch(/Mia|Baby|p-mia|p-bump/);
});

test('Leanne’s letter goes to the post box, says no venue and knows nothing of Craig’s time', async () => {
  const paper = await paperTo('m-leanne');
  expect(paper).toContain('PO Box 77');
  expect(paper).toContain('Please ring us on 01632 960001. We will tell you where it is.');
  expect(paper).not.toMatch(/Riverside|Tannery|2pm|Craig/);
  expect(paper).toContain('4pm');
});

test('Craig’s letter has his own time, and nothing of where or when Leanne comes', async () => {
  const paper = await paperTo('m-craig');
  expect(paper).toContain('2pm');
  expect(paper).not.toMatch(/Riverside|PO Box|Shelter|4pm|Leanne|16:00/);
});

test('Sam, who does not know why, is told that there is a meeting and no more', async () => {
  const paper = await paperTo('m-sam');
  expect(paper).toContain('family meeting for Jayden');
  expect(paper).not.toMatch(/childcare\.|afraid|breakfast/);
});

test('Pat’s letter, which Craig may read, says nothing that he must not know, and is in large print', async () => {
  const paper = await paperTo('m-pat');
  expect(paper).not.toMatch(/Leanne|afraid|PO Box|childcare\./);
  const pack = await world.stores.invitations.packOf((await letterTo(world, 'm-pat')).id);
  expect(pack?.letter.size).toBe('large');
});

test('Toni, who may know everything, reads why; Craig reads the reason in brief', async () => {
  expect(await paperTo('m-toni')).toContain('afraid at night');
  const craigs = await paperTo('m-craig');
  expect(craigs).toContain('some help with childcare');
  expect(craigs).not.toContain('afraid');
});

test('five of the letters are looked at by a second person', async () => {
  const letters = await world.stores.invitations.ofMeeting('meeting-hartley');
  expect(letters.filter((letter) => letter.secondCheck.needed).map((letter) => letter.memberId)).toEqual([
    'm-craig',
    'm-jayden',
    'm-leanne',
    'm-pat',
    'm-toni',
  ]);
});

test('every family letter comes with how to complain; an e-mail names only what comes with it', async () => {
  const toni = await letterTo(world, 'm-toni');
  const craig = await letterTo(world, 'm-craig');
  const always = ['If you are not happy: how to complain', 'Agenda', 'How we use information about you', 'What to expect'];
  expect(toni.addressee?.enclosures).toEqual(always);
  expect(craig.addressee?.enclosures).toEqual([...always, 'A leaflet of the council’s own']);
  const pack = await world.stores.invitations.packOf(toni.id);
  expect(papersIn(pack!)).toEqual(['letter', 'agenda', 'complaints-leaflet', 'privacy-notice', 'what-to-expect']);
  expect(pack?.email?.text).not.toContain('A leaflet of the council’s own');
});

test('the bottom lines and the reasons are nowhere in the subject of an e-mail', async () => {
  const pack = await world.stores.invitations.packOf((await letterTo(world, 'm-toni')).id);
  expect(pack?.email?.subject).toBe('A letter from Family meetings');
});

test('the request, as business support has it, says nothing of the case and of nobody how to reach them (L17)', async () => {
  const { requestId } = await letterTo(world, 'm-toni');
  const { html, words } = await printedPage(world, requestAtDeskPage, { params: { requestId }, actor: businessSupport });
  expect(words).toContain('Toni Weir');
  expect(Object.values(HARTLEY_CONTACTS).flatMap((contacts) => contacts.filter((contact) => html.includes(contact)))).toEqual([]);
  expect(html).not.toMatch(/Jayden looks|childcare\.|afraid|breakfast|Mia|Baby|Tannery|What can you offer/);
});
