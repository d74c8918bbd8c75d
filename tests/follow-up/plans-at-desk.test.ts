import { day } from '../../plugin/core/calendar-day';
import { NotFound, type InvalidInput } from '../../plugin/core/errors';
import { copiesAtDeskPage, copyAtDeskPage } from '../../plugin/follow-up/desk.page';
import { paperOfCopy } from '../../plugin/follow-up/desk.query';
import { oneCopyPage } from '../../plugin/follow-up/distribution.page';
import { paperOfOneCopy } from '../../plugin/follow-up/distribution.query';
import { sendCopyAtDesk } from '../../plugin/follow-up/send-copy-at-desk.action';
import { settleCopy } from '../../plugin/follow-up/settle-copy.action';
import { businessSupport, nia, OKAFORS, seniorPractitioner } from '../builders/okafor-family';
import { theOkaforPlan } from '../builders/okafor-plan';
import { printedPage } from '../builders/printed-page';
import type { World } from '../builders/world';

let world: World;
beforeEach(async () => {
  world = await theOkaforPlan();
  const plan = await world.stores.plans.find(planId);
  await world.stores.plans.save({ ...plan!, status: 'agreed', agreedOn: day('2026-11-18'), agreedBy: 'everyone who was there' });
});
afterEach(() => world.end());

const planId = 'plan-okafor';
const settle = (recipient: string, step: string, actor = nia) => world.perform(settleCopy, { planId, recipient, step }, actor, world.key());
const copyOf = async (recipient: string) => (await world.stores.followUp.copiesOf(planId)).find((each) => each.recipient === recipient)!;
const today = { day: '21', month: '11', year: '2026' };
const send = async (recipient: string, rest: object = {}) =>
  world.perform(
    sendCopyAtDesk,
    { copyId: (await copyOf(recipient)).id, how: 'handed-over', sentOn: today, ...rest },
    businessSupport,
    world.key(),
  );

test('business support sees released copies alone: a name and a reference, and nothing of the family (C12)', async () => {
  await settle('m-grace', 'release');
  await settle('m-emeka', 'release');
  await world.perform(settleCopy, { planId, recipient: 'm-emeka', step: 'leave-out', reason: 'Asked for' }, nia, world.key());
  const { words } = await printedPage(world, copiesAtDeskPage, { params: {}, actor: businessSupport });
  expect(words).toContain('Grace Okafor');
  for (const stranger of ['Emeka', 'Amara', 'Zoë', 'grandmother']) expect(words).not.toContain(stranger);
  await expect(printedPage(world, copiesAtDeskPage, { params: {}, actor: nia })).rejects.toThrow(NotFound);
});

test('sends it once, with its day; the worker sees who sent it', async () => {
  await settle('m-grace', 'release');
  const { id: copyId } = await copyOf('m-grace');
  const page = await printedPage(world, copyAtDeskPage, { params: { copyId }, actor: businessSupport });
  expect(page.words).not.toContain('Zoë');
  const yesterday = (await send('m-grace', { sentOn: { ...today, day: '20' } }).catch((error: InvalidInput) => error)) as InvalidInput;
  expect(yesterday.problems.map(({ field }) => field)).toEqual(['sentOn']);
  await send('m-grace');
  expect(await copyOf('m-grace')).toMatchObject({
    released: { by: nia.workerId },
    sent: { by: businessSupport.workerId, on: '2026-11-21' },
  });
  await expect(send('m-grace')).rejects.toThrow('sent already');
  await expect(world.ask(paperOfCopy, { copyId }, businessSupport)).rejects.toThrow('sent already');
});

test('prints the paper of that person alone: the family’s plan, or the child’s own version', async () => {
  await settle('m-grace', 'release');
  await settle(OKAFORS.tomasz, 'release');
  const paper = async (recipient: string) =>
    JSON.stringify((await world.ask(paperOfCopy, { copyId: (await copyOf(recipient)).id }, businessSupport)).document);
  expect(await paper('m-grace')).toContain('The children live at home');
  const childs = await paper(OKAFORS.tomasz);
  expect(childs).toContain('Grandma comes to school');
  expect(childs).not.toContain('Zoë');
});

test('what waits for a second person is neither printed nor sent', async () => {
  const grace = await world.stores.network.find('m-grace');
  await world.stores.network.save({ ...grace!, safetyInstruction: 'separate-envelope' });
  await settle('m-grace', 'release');
  const { id: copyId } = await copyOf('m-grace');
  await expect(world.ask(paperOfCopy, { copyId }, businessSupport)).rejects.toThrow('has to check');
  await expect(send('m-grace')).rejects.toThrow('has to check');
  const page = await printedPage(world, copyAtDeskPage, { params: { copyId }, actor: businessSupport });
  expect(page.words).toContain('In an envelope of its own.');
  await settle('m-grace', 'check', seniorPractitioner);
  await send('m-grace');
});

test('of a restricted record nothing is there for who is not on its list', async () => {
  await settle('m-grace', 'release');
  const { id: copyId } = await copyOf('m-grace');
  world.caseRecords.addPerson({ id: OKAFORS.zoe, fullName: 'Zoë Okafor', restricted: true });
  const list = await printedPage(world, copiesAtDeskPage, { params: {}, actor: businessSupport });
  expect(list.words).toContain('There is nothing to send.');
  await expect(world.ask(paperOfCopy, { copyId }, businessSupport)).rejects.toThrow(NotFound);
  await expect(send('m-grace')).rejects.toThrow(NotFound);
});

test('what was released is what goes, and what is shown afterwards, whatever is changed meanwhile', async () => {
  await settle('m-grace', 'release');
  const { id: copyId } = await copyOf('m-grace');
  const atDesk = async () => (await world.ask(paperOfCopy, { copyId }, businessSupport)).document;
  const forWorker = async () => (await world.ask(paperOfOneCopy, { planId, recipient: 'm-grace' }, nia)).paper();
  const released = await atDesk();
  const emeka = await world.stores.network.find('m-emeka');
  await world.stores.network.save({ ...emeka!, name: 'Emeka Okafor-Bello' });
  const grace = await world.stores.network.find('m-grace');
  await world.stores.network.save({ ...grace!, needs: [] });
  expect(await atDesk()).toEqual(released);
  expect(JSON.stringify((await world.ask(paperOfOneCopy, { planId, recipient: 'm-emeka' }, nia)).paper())).toContain('Okafor-Bello');
  await send('m-grace');
  expect(await forWorker()).toEqual(released);
  const { words } = await printedPage(world, oneCopyPage, { params: { planId, recipient: 'm-grace' }, actor: nia });
  expect(words).toContain('The paper as it went (PDF)');
  expect(words).toContain(released.template);
  expect(await world.stores.followUp.givenPaperOf(`plan-copy:${copyId}`)).toMatchObject({ keptBy: nia.workerId, paper: released });
});

test('a copy is printed as its reader reads: Grace’s in large print', async () => {
  const paper = async (recipient: string) => (await world.ask(paperOfOneCopy, { planId, recipient }, nia)).paper();
  expect((await paper('m-grace')).size).toBe('large');
  expect((await paper('m-emeka')).size).toBe('standard');
});

test('a copy that cannot be printed is not released, and it is said why', async () => {
  const emeka = await world.stores.network.find('m-emeka');
  await world.stores.network.save({ ...emeka!, relationship: 'uncle, 07700 900123' });
  await expect(settle('m-grace', 'release')).rejects.toMatchObject({
    problems: [{ message: expect.stringContaining('Cannot be released: a telephone number stands in the list of people who were there') }],
  });
  expect((await world.stores.followUp.copiesOf(planId)).filter(({ released }) => released !== undefined)).toEqual([]);
});
