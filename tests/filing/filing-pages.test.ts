import { NotAllowed, NotFound } from '../../plugin/core/errors';
import { agreePlan } from '../../plugin/filing/agree-plan.action';
import { agreePlanPage } from '../../plugin/filing/agree-plan.page';
import { agreedPlanPage } from '../../plugin/filing/agreed-plan.page';
import { episodeFilingPage, fileAgainPage } from '../../plugin/filing/episode-filing.page';
import { filed, handedOver, rejected } from '../../plugin/filing/filing-entry';
import { meetingOutcomePage } from '../../plugin/filing/meeting-outcome.page';
import { anotherWorker, auditor, coordinator, manager, nia, OKAFORS } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';
import { THEIR_CONTENT, theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

const planId = 'plan-okafor';
let world: World;
afterEach(() => world.end());

describe('before a plan is agreed', () => {
  beforeEach(async () => {
    world = await theOkaforPlan();
  });
  const show = (actor = nia) => printedPage(world, agreePlanPage, { params: { planId }, actor });

  test('all of it is shown once more with links to change it, then what agreeing means', async () => {
    const page = await show();
    expect(page.words).toContain('The children live at home, go to school and are safe');
    expect(page.words).toContain('Help from professionals Not provided');
    expect(page.words).toContain('Baby’s own version');
    expect(page.words).toContain('For Zoë, Tomasz and Baby, one case note and the plan are put on the case record');
    expect(page.words).toContain('The plan is looked at again by 22 December 2026');
    expect(page.words).toContain('Nobody has decided on the plan yet, and what is filed will say so. Decide on it first');
    expect(page.html).toContain('name="_version" value="0"');
    expect(page.html).toMatch(/name="agreedOn-day"[^>]*value="18"/);
  });

  test('what stands in the way leads to the place where it is mended, and there is no button', async () => {
    await world.stores.plans.saveSection(planId, 'joins', {}, 1);
    await world.stores.plans.removeAction(planId, 'action-1');
    await world.stores.plans.removeAction(planId, 'action-2');
    await world.stores.plans.removeAction(planId, 'action-3');
    const page = await show();
    expect(page.html).toContain('href="/plans/plan-okafor/parts/joins">Say how this plan joins');
    expect(page.html).toContain('href="/plans/plan-okafor/actions/new">Add at least one action');
    expect(page.words).not.toContain('Agree the plan and file it');
  });

  test('what may not be printed leads to its place too', async () => {
    await world.stores.plans.saveSection(planId, 'monitoring', { monitoring: 'Ring 07700 900456' }, 1);
    expect((await show()).html).toContain('href="/plans/plan-okafor/parts/monitoring">Cannot be released: a telephone number stands in');
  });

  test('so does what a child’s own version may not say: another child’s name', async () => {
    const childVersions = THEIR_CONTENT.childVersions.map((version) =>
      version.childId === OKAFORS.zoe ? { ...version, willHappen: { 'action-1': 'Grandma fetches Tomasz' } } : version,
    );
    await world.stores.plans.saveSection(planId, 'child-versions', { childVersions }, 1);
    expect((await show()).html).toMatch(/href="\/plans\/plan-okafor\/child-versions\/p-zoe">Zoë’s own version: Cannot be released/);
  });

  test('the coordinator and the manager get it; the auditor and another worker do not', async () => {
    expect((await show(coordinator)).words).not.toContain('Decide on it first');
    expect((await show(manager)).html).not.toContain('/parts/aim');
    await expect(show(auditor)).rejects.toThrow(NotAllowed);
    await expect(show(anotherWorker)).rejects.toThrow(NotFound);
  });
});

describe('after a plan was agreed', () => {
  beforeEach(async () => {
    world = await theOkaforPlan();
    const typed = { planId, version: '0', agreedOn: { day: '18', month: '11', year: '2026' }, agreedBy: 'all' };
    await world.perform(agreePlan, typed, nia, world.key());
  });
  const entries = () => world.stores.filing.of('plan-agreed', planId);
  const confirmation = (actor = nia) => printedPage(world, agreedPlanPage, { params: { planId }, actor });

  test('the confirmation says what is on its way and what happens next', async () => {
    const page = await confirmation();
    expect(page.words).toContain('The plan is agreed Version 1, agreed on 18 November 2026 Reference FM-episode-okafor');
    expect(page.words).toContain('Zoë Okafor Case note Family plan agreed on 18 November 2026 Waiting to file');
    expect(page.words.match(/Waiting to file/g)).toHaveLength(6);
    expect(page.words).toContain('Decide on the plan');
    expect((await printedPage(world, agreePlanPage, { params: { planId }, actor: nia })).words).toContain(
      'This version of the plan is agreed',
    );
  });

  test('it shows what stands on the record, what was handed over, and what was refused with a way to file it again', async () => {
    const at = world.clock.now();
    const [first, second, third] = await entries();
    await world.stores.filing.save(filed(first!, 'CN-17', at));
    await world.stores.filing.save(handedOver(second!, at));
    await world.stores.filing.save(rejected(third!, 'The record is restricted.', at));
    const page = await confirmation();
    expect(page.words).toContain('On the case record on 21 November 2026 Number CN-17');
    expect(page.words).toContain('Handed over: waiting for the case system');
    expect(page.words).toContain('Not taken by the case system The record is restricted. File again');
    expect((await confirmation(auditor)).words).not.toContain('File again');

    const all = await printedPage(world, episodeFilingPage, { params: { episodeId: 'episode-okafor' }, actor: nia });
    expect(all.words).toContain('Not taken by the case system');
    const again = await printedPage(world, fileAgainPage, { params: { filingId: third!.id }, actor: nia });
    expect(again.words).toContain('The record is restricted.');
    await expect(printedPage(world, fileAgainPage, { params: { filingId: third!.id }, actor: anotherWorker })).rejects.toThrow(NotFound);
  });
});

describe('what became of a meeting', () => {
  beforeEach(async () => {
    world = await theOkaforMeeting();
  });
  const show = () => printedPage(world, meetingOutcomePage, { params: { meetingId: 'meeting-okafor' }, actor: nia });

  test('is asked with what is still missing', async () => {
    const page = await show();
    expect(page.words).toContain('Nobody’s coming is recorded yet');
    expect(page.words).toContain('8 parts of the agenda are not written yet');
    expect(page.html).toContain('value="not-quorate"');
  });

  test('is told once it is recorded, and not asked again', async () => {
    const meeting = await world.stores.meetings.find('meeting-okafor');
    await world.stores.meetings.save({ ...meeting!, status: 'cancelled' });
    const page = await show();
    expect(page.words).toContain('It is recorded: cancelled.');
    expect(page.html).not.toContain('<form');
  });
});
