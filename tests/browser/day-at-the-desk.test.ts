import type { Browser } from 'playwright-core';
import { describeInBrowser, openBrowser } from './browser';
import { aDayAtTheDesk, REQUEST, type Desk } from './desk/a-day-of-tasks';
import { walker, type Walker } from './walker';
import { watchFor, type Seen } from './watch';

jest.setTimeout(300_000);

describeInBrowser('A day of sixty tasks at the desk of business support', () => {
  const found: Seen[] = [];
  const watch = watchFor(found, process.env.FAMILY_MEETINGS_SHOTS);
  let desk: Desk;
  let browser: Browser;
  let dana: Walker;
  let rhys: Walker;
  /** The tasks that still stand in the queue. */
  const waiting = async (): Promise<readonly string[]> => {
    await dana.open(`${desk.address}/invitations`);
    return dana.page
      .locator('main table th[scope=row] a')
      .evaluateAll((links) => links.map((each) => each.firstChild?.textContent?.trim() ?? ''));
  };
  const letter = (id: string, page = '', by = desk.address): string => `${by}/invitations/${REQUEST}/people/${id}${page}`;

  beforeAll(async () => {
    desk = await aDayAtTheDesk();
    browser = await openBrowser();
    const scripted = await browser.newContext();
    const plain = await browser.newContext({ javaScriptEnabled: false });
    for (const context of [scripted, plain]) context.setDefaultTimeout(10_000);
    dana = walker(await scripted.newPage(), watch);
    rhys = walker(await plain.newPage());
  });
  afterAll(async () => {
    await browser.close();
    await desk.end();
  });

  test('the queue says what there is to do, sixty in all', async () => {
    expect(await waiting()).toEqual([
      'Ask again for answers',
      'Send invitations',
      'Second check',
      'Decide about e-mails',
      'Book the venue',
      'Book transport',
      'Book food and drink',
    ]);
    const counts = await dana.page.locator('main table td:nth-child(3)').allInnerTexts();
    expect(counts.map(Number).reduce((sum, count) => sum + count)).toBe(60);
  });

  test('a task is taken by the keyboard alone, and the other is told who has it', async () => {
    await rhys.open(`${desk.another}/invitations`);
    const { page } = dana;
    const take = page.getByRole('button', { name: /^Take ?: Send invitations/ });
    for (let press = 0; press < 60 && !(await take.evaluate((button) => button === button.ownerDocument.activeElement)); press += 1)
      await page.keyboard.press('Tab');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    await dana.mustSee('1 yours');
    // His page is older than that.
    await rhys.page.getByRole('button', { name: /^Take ?: Send invitations/ }).click();
    expect(await rhys.page.locator('.govuk-error-summary').innerText()).toContain('Dana Ellis has this task already');
  });

  test('all e-mails go off at one press; in two tabs and on two nodes each goes once', async () => {
    const tabs = [desk.address, desk.address, desk.another];
    const contexts = [dana.page.context(), dana.page.context(), rhys.page.context()];
    const pages = await Promise.all(contexts.map((context) => context.newPage()));
    await Promise.all(pages.map((page, at) => page.goto(`${tabs[at]}/invitations/${REQUEST}`)));
    await Promise.all(
      pages.map(async (page) => {
        await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Send the 42 e-mails that are ready' }).click()]);
      }),
    );
    for (const page of pages) await page.close();
    expect((await desk.world.stores.outbox.counts()).waiting).toBe(42);
    const letters = await desk.world.stores.invitations.ofRequest(REQUEST);
    expect(letters.filter(({ state }) => state === 'queued')).toHaveLength(42);
    const queued = await Promise.all(letters.map(({ id }) => desk.world.stores.invitations.historyOf(id)));
    expect(queued.flat().filter(({ what }) => what === 'queued')).toHaveLength(42);
  });

  test('letters are posted, without JavaScript', async () => {
    await dana.open(`${desk.address}/invitations`);
    await dana.follow('Letters to print (8)');
    await dana.mustSee('Open the file with 8 letters (PDF)');
    for (let i = 1; i <= 8; i += 1) {
      await rhys.open(letter(`post-${i}`, '/send', desk.another));
      await rhys.press('Mark as posted');
    }
    expect(await rhys.page.locator('main').innerText()).toContain('Sent on');
  });

  test('letters are checked by a second person and posted, and who was silent is asked again', async () => {
    // Dana's pages are looked at by axe, so of each kind she does one.
    for (let i = 1; i <= 4; i += 1) {
      const by = i === 1 ? dana : rhys;
      const at = i === 1 ? desk.address : desk.another;
      await by.open(letter(`check-${i}`, '/check', at));
      await by.page.getByRole('checkbox').first().check();
      await by.page.locator('main form button').first().click();
      await by.page.waitForLoadState('load');
      await by.open(letter(`check-${i}`, '/send', at));
      await by.press('Mark as posted');
    }
    await dana.open(letter('late-1', '/asked-again'));
    await dana.press('I have asked again');
    await rhys.open(letter('late-2', '/asked-again', desk.another));
    await rhys.press('I have asked again');
    expect(await rhys.page.locator('main').innerText()).toContain('Asked again');
  });

  test('what the mail server did not say is decided, and all is booked', async () => {
    await dana.open(letter('doubt-1', '/decide'));
    await dana.choose('What is to be done?', /It was sent after all/);
    await dana.page.locator('main form button').first().click();
    await dana.page.waitForLoadState('load');
    const book = (what: string): Promise<void> => dana.open(`${desk.address}/invitations/${REQUEST}/bookings/${what}`);
    await book('venue');
    await dana.choose(/Which venue/, /^Riverside/);
    await dana.write('Booked until', '18:30');
    await dana.press('I have booked it');
    await book('transport');
    await dana.press('I have booked it');
    await book('refreshments');
    await dana.press('I have booked it');
    expect(await waiting()).toEqual([]);
    await dana.mustSee('There is nothing to do.');
    await dana.open(`${desk.address}/venues/venue-1`);
    await dana.mustSee('booked by Dana Ellis');
  });

  test('somebody answers by the link out of their e-mail, without a login', async () => {
    const context = await browser.newContext();
    const invited = walker(await context.newPage(), watch);
    await invited.open(desk.replyLink);
    await invited.choose('Are you coming?', /^Yes/);
    await invited.tick(/What would help you/, /transport|travel/i);
    await invited.press('Send my answer');
    await invited.mustSee('You said that you are coming.');
    await invited.open(desk.replyLink);
    await invited.mustSee('A link works once.');
    expect(await context.cookies()).toEqual([]);
    await context.close();
    expect(await desk.world.stores.invitations.find('late-1')).toMatchObject({ state: 'answered', answer: { reply: 'coming' } });
  });

  test('axe found nothing on any of these pages, and each fits a narrow screen', () => {
    expect(found).toEqual([]);
  });
});
