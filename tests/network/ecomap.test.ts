import { NotAllowed, NotFound } from '../../plugin/core/errors';
import { addTie } from '../../plugin/network/add-tie.action';
import type { EcomapLink } from '../../plugin/network/ecomap';
import { ecomapDrawing } from '../../plugin/network/ecomap-drawing';
import { ecomapPage, removeTiePage } from '../../plugin/network/ecomap.page';
import { removeTie } from '../../plugin/network/remove-tie.action';
import { aMember } from '../builders/a-member';
import { auditor, manager, nia, OKAFORS, theirEpisode, theOkafors } from '../builders/okafor-family';
import { printedPage } from '../builders/printed-page';
import { aWorld, type World } from '../builders/world';

const links: readonly EcomapLink[] = [
  { name: 'Grace Okafor', relationship: 'grandmother', strength: 'strong' },
  { name: 'Piotr Łukaszewski', relationship: 'stepfather', strength: 'stressful' },
  { name: 'Football club', strength: 'weak' },
];
const draw = (all = links, childName = 'Zoë') => ecomapDrawing({ childName, links: all }, { drawingId: 'one' });
const ringOf = (svg: string) =>
  [...svg.matchAll(/<rect x="(-?[\d.]+)" y="(-?[\d.]+)" width="144" height="([\d.]+)"/g)].map((found) => found.slice(1).map(Number));

describe('the drawing of an ecomap', () => {
  test('has a name and a description for people who hear it', () => {
    expect(draw()).toMatch(/^<svg [^>]*role="img" aria-labelledby="ecomap-one-title ecomap-one-desc"/u);
    expect(draw()).toContain('>Ecomap of Zoë<');
    expect(draw()).toContain('>3 people and groups round the child.');
  });

  test('says each tie by its line and by its word, so that nothing hangs on seeing the line', () => {
    const ties = [...draw().matchAll(/<g class="tie (\w+)">(.*?)<\/g>/gu)].map(([, strength, inside]) => ({ strength, inside }));
    expect(ties.map(({ strength }) => strength)).toEqual(['strong', 'stressful', 'weak']);
    for (const { strength, inside } of ties) expect(inside).toContain(`>${strength}<`);
    expect(ties[0]?.inside).toContain('stroke-width="5"');
    expect(ties[2]?.inside).toContain('stroke-dasharray');
    expect(ties[1]?.inside?.match(/L/g)?.length).toBeGreaterThan(5);
  });

  test('makes whatever stands in a name inert', () => {
    const svg = draw([{ name: '<script>alert(1)</script>', strength: 'strong' }], '"><svg onload=alert(1)>');
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('<svg onload');
  });

  test.each([1, 2, 7, 16, 25])('puts %d people where none stands on another', (count) => {
    const many = Array.from({ length: count }, (_unused, at) => ({
      name: `Person Number ${at}`,
      relationship: 'friend',
      strength: 'weak' as const,
    }));
    const nodes = ringOf(draw(many));
    expect(nodes).toHaveLength(count);
    const apart = nodes.every(([x = 0, y = 0, tall = 0], at) =>
      nodes.slice(at + 1).every(([ox = 0, oy = 0, otherTall = 0]) => Math.abs(x - ox) >= 144 || y + tall <= oy || oy + otherTall <= y),
    );
    expect(apart).toBe(true);
  });
});

const episodeId = 'episode-okafor';
const grace = aMember({ id: 'member-grace', episodeId, personId: OKAFORS.grace });
let world: World;
beforeEach(async () => {
  world = await aWorld();
  theOkafors(world.caseRecords);
  await world.stores.episodes.add(theirEpisode());
  await world.stores.network.add(grace);
});
afterEach(() => world.end());

const add = (raw: object, actor = nia) =>
  world.perform(addTie, { episodeId, personId: OKAFORS.zoe, strength: 'strong', ...raw }, actor, world.key());
const page = (actor = nia, personId: string = OKAFORS.zoe) => printedPage(world, ecomapPage, { params: { episodeId, personId }, actor });

describe('a child’s ecomap', () => {
  test('holds people of the list and groups, drawn and in words, and is each child’s own', async () => {
    await add({ memberId: grace.id, about: 'Tells her everything' });
    await add({ group: 'Football club', strength: 'weak' });
    const { html, words } = await page(auditor);
    expect(html).toContain('<svg');
    expect(words).toContain('Zoë and Grace Okafor (grandmother): strong. Tells her everything');
    expect(words).toContain('Zoë and Football club: weak.');
    expect((await page(nia, OKAFORS.tomasz)).words).toContain('Nobody is on it yet.');
  });

  test.each([
    ['nobody and nothing', {}, 'memberId'],
    ['somebody of another list', { memberId: 'member-elsewhere' }, 'memberId'],
    ['a person and a group at once', { memberId: 'member-grace', group: 'Club' }, 'group'],
    ['no strength', { group: 'Club', strength: '' }, 'strength'],
  ])('is refused with %s', async (_what, raw, field) => {
    await expect(add(raw)).rejects.toMatchObject({ problems: [{ field }] });
  });

  test('has nobody twice', async () => {
    await add({ memberId: grace.id });
    await expect(add({ memberId: grace.id })).rejects.toMatchObject({ problems: [{ field: 'memberId' }] });
  });

  test('loses a tie that is taken off', async () => {
    await add({ group: 'Football club' });
    const [tie] = await world.stores.ecomaps.ofEpisode(episodeId);
    const which = { episodeId, personId: OKAFORS.zoe, tieId: tie?.id ?? '' };
    expect((await printedPage(world, removeTiePage, { params: which, actor: nia })).words).toContain('Zoë and Football club: strong.');
    await world.perform(removeTie, which, nia, world.key());
    expect(await world.stores.ecomaps.ofEpisode(episodeId)).toEqual([]);
  });

  test('does not show somebody whose record is hidden from who asks', async () => {
    await add({ memberId: grace.id });
    world.caseRecords.addPerson({ id: OKAFORS.grace, fullName: 'Grace Okafor', restricted: true });
    expect((await page(manager)).words).not.toContain('Grace Okafor');
  });

  test('is drawn by those who edit the list, and is not found for another child', async () => {
    for (const actor of [manager, auditor]) await expect(add({ group: 'Club' }, actor)).rejects.toThrow(NotAllowed);
    await expect(page(nia, OKAFORS.grace)).rejects.toThrow(NotFound);
  });
});
