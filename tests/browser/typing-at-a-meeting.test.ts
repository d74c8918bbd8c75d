import type { Browser, BrowserContext, Page } from 'playwright-core';
import { anOkaforModule, type OkaforModule } from '../builders/okafor-module';
import { describeInBrowser, openBrowser } from './browser';

describeInBrowser('Typing while the meeting goes on', () => {
  let browser: Browser;
  let okafors: OkaforModule;
  let context: BrowserContext;
  let address: string;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    okafors = await anOkaforModule();
    address = await okafors.listen();
    context = await browser.newContext();
  });
  afterEach(async () => {
    await context.close();
    await okafors.end();
  });

  const open = async (item: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(`${address}/meetings/meeting-okafor/notes/${item}`);
    return page;
  };
  const told = (page: Page, words: string) => page.getByRole('status').getByText(words).waitFor({ timeout: 8000 });
  const saved = (item: 'parents-view' | 'why-we-are-here') => okafors.stores.meetings.note('meeting-okafor', item);
  const worries = (page: Page) => page.getByLabel('What people are worried about');
  const hopes = (page: Page) => page.getByLabel('What people hope for');

  test('a field that is left is saved, and so is what was typed when typing stops', async () => {
    const page = await open('why-we-are-here');
    await worries(page).fill('School every Monday');
    await hopes(page).focus();
    await told(page, 'Saved at 10am');
    expect((await saved('why-we-are-here')).details).toEqual({ worries: 'School every Monday' });
    okafors.clock.forward(60_000);
    await hopes(page).pressSequentially('Calm');
    await told(page, 'Saved at 10:01am');
    expect(await saved('why-we-are-here')).toMatchObject({ details: { hopes: 'Calm' }, version: 2 });
  });

  test('two people write two parts at once, and each finds theirs saved', async () => {
    const [why, parents] = [await open('why-we-are-here'), await open('parents-view')];
    await Promise.all([worries(why).fill('School'), parents.getByLabel('What the parents said together').fill('We are tired')]);
    await Promise.all([told(why, 'Saved'), told(parents, 'Saved')]);
    expect((await saved('why-we-are-here')).details).toEqual({ worries: 'School' });
    expect((await saved('parents-view')).text).toBe('We are tired');
  });

  test('two people write the same part at once: both texts are shown, and the person puts them together', async () => {
    const [theirs, mine] = [await open('why-we-are-here'), await open('why-we-are-here')];
    await worries(theirs).fill('Theirs');
    await told(theirs, 'Saved');
    await worries(mine).fill('Mine');
    await told(mine, 'somebody else saved this meanwhile');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('Saved by somebody else meanwhile: Theirs').waitFor();
    expect(await worries(mine).inputValue()).toBe('Mine');
    await worries(mine).fill('Theirs and mine');
    await mine.getByRole('button', { name: 'Save' }).click();
    await mine.getByText('Your notes are saved').waitFor();
    expect((await saved('why-we-are-here')).details).toEqual({ worries: 'Theirs and mine' });
  });

  test('a lost connection loses nothing: it is told, the page warns before it is left, and it is sent again', async () => {
    const page = await open('why-we-are-here');
    await context.setOffline(true);
    await worries(page).fill('Typed on the train');
    await told(page, 'no connection');
    const asked = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await closing;
    await context.setOffline(false);
    await told(page, 'Saved');
    expect((await saved('why-we-are-here')).details).toEqual({ worries: 'Typed on the train' });
    expect(await page.evaluate('localStorage.length + sessionStorage.length')).toBe(0);
  });

  test('who came is saved answer by answer, and the line counts both sides as they come in', async () => {
    const page = await context.newPage();
    await page.goto(`${address}/meetings/meeting-okafor/attendance`);
    const answer = (name: string, how: string) =>
      page.getByRole('group', { name: `How ${name} took part` }).getByRole('radio', { name: how, exact: true });
    await answer('Amara Okafor', 'Came in person').check();
    await told(page, 'So far: 1 of the family’s side, 0 children, 0 professionals.');
    await answer('Nia Prŷs', 'Came in person').check();
    await told(page, '1 of the family’s side and 1 professional: family and friends should outnumber the professionals');
    await answer('Grace Okafor', 'By video').check();
    await told(page, 'So far: 2 of the family’s side');
    await answer('Emeka Okafor', 'Did not come').check();
    await told(page, 'Select why Emeka Okafor did not come');
    const { attendance = [] } = (await okafors.stores.meetings.find('meeting-okafor')) ?? {};
    expect(attendance.map(({ memberId, mode }) => [memberId, mode])).toEqual(
      expect.arrayContaining([
        ['m-amara', 'in-person'],
        ['m-nia', 'in-person'],
        ['m-grace', 'video'],
      ]),
    );
  });

  test('a link is followed after what was typed is saved', async () => {
    const page = await open('why-we-are-here');
    await worries(page).pressSequentially('School');
    await page.getByRole('link', { name: 'Back to the agenda' }).last().click();
    await page.getByRole('heading', { name: 'Notes on the agenda' }).waitFor();
    expect((await saved('why-we-are-here')).details).toEqual({ worries: 'School' });
  });

  test('when the session ends in mid-sentence, the button leads to a page that gives back what was typed', async () => {
    const page = await open('why-we-are-here');
    okafors.signedIn = false;
    await worries(page).fill('Half a page of notes');
    await told(page, 'your session has ended');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { name: 'What you wrote' }).waitFor();
    expect(await page.locator('main').innerText()).toContain('Half a page of notes');
  });
});
