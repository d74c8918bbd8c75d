import { day } from '../../plugin/core/calendar-day';
import { recordFindingPage, recordFindingsPage } from '../../plugin/episodes/record-findings.page';
import { printedPage } from '../builders/printed-page';
import { anActor, aWorld, type World } from '../builders/world';

const administrator = anActor('w-admin', ['administrator']);
const auditor = anActor('w-auditor', ['auditor']);
const foundOn = day('2026-11-20');

let world: World;
beforeAll(async () => {
  world = await aWorld();
  const { recordFindings } = world.stores;
  const at = new Date('2026-11-20T10:00:00Z');
  const made = { reason: 'The data team merged them', decided: { by: 'w-admin', byName: 'Ada Administrator', at } };
  await recordFindings.save({
    personId: '10',
    version: 0,
    kind: 'merged',
    pointsTo: '30',
    foundOn,
    decision: 'follow',
    survivorId: '30',
    ...made,
  });
  await recordFindings.save({ personId: '20', version: 0, kind: 'gone', foundOn, decision: 'waiting' });
  await recordFindings.save({ personId: '40', version: 0, kind: 'adopted', foundOn, decision: 'waiting' });
});
afterAll(() => world.end());

const one = (keptNumber: string, actor = administrator) => printedPage(world, recordFindingPage, { params: { keptNumber }, actor });

describe('The page of merged and missing records', () => {
  test('has what waits first, each by its number alone', async () => {
    const { words } = await printedPage(world, recordFindingsPage, { params: {}, actor: administrator });
    expect(words.indexOf('Record 20')).toBeLessThan(words.indexOf('Record 10'));
    expect(words).toContain('The case system has no record of this number any more');
    expect(words).toContain('It answers with Record 30');
  });

  test('asks for the number where the case system answers with none, and not where it does', async () => {
    expect((await one('20')).html).toContain('name="survivorId"');
    expect((await one('10')).html).not.toContain('name="survivorId"');
    expect((await one('10')).words).toContain('Take the decision back');
  });

  test('offers nobody to follow a record that ended with an adoption', async () => {
    const { html, words } = await one('40');
    expect(html).not.toContain('value="follow"');
    expect(words).toContain('Leave it. After an adoption the child has another record on purpose');
  });

  test('is for the auditor to read: nothing can be sent from it', async () => {
    const { html, words } = await one('10', auditor);
    expect(words).toContain('Followed to record 30');
    expect(words).toContain('The data team merged them');
    expect(html).not.toContain('name="decision"');
  });
});
