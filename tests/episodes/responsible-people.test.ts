import { day } from '../../plugin/core/calendar-day';
import type { Relationship } from '../../plugin/core/case-system';
import type { Asked } from '../../plugin/core/ground';
import { viewEpisode } from '../../plugin/episodes/episode-in-view';
import { responsiblePeople } from '../../plugin/episodes/responsible-people';
import { anEpisode } from '../builders/an-episode';
import { anActor, aWorld, type World } from '../builders/world';

const today = day('2026-11-21');

let world: World;
beforeEach(async () => {
  world = await aWorld();
  world.caseRecords.addPerson({ id: 'zoe', fullName: 'Zoë Okafor', dateOfBirth: day('2014-03-05') });
  world.caseRecords.addPerson({ id: 'other', fullName: 'Somebody Else', dateOfBirth: day('1980-01-01') });
  world.caseRecords.allocate('zoe', 'w');
  await world.stores.episodes.add(anEpisode({ leadChildId: 'zoe' }));
});
afterEach(() => world.end());

const related = (personIs: string, rest: Partial<Relationship> = {}) =>
  world.caseRecords.addRelationship({ personId: 'other', personIs, otherPersonId: 'zoe', otherIs: 'Child', ...rest });

async function responsible() {
  const asked: Asked = { ...world, caseSystem: world.caseRecords, actor: anActor('w', ['worker']), today };
  const people = await responsiblePeople(await viewEpisode('episode-1', world.stores, asked), asked);
  return people.map(({ person, ties }) => `${person.id}: ${ties.map((tie) => `${tie.is}, ${tie.parentalResponsibility}`).join('; ')}`);
}

describe('who is asked about a child', () => {
  test.each<[string, () => void, string[]]>([
    ['a mother whose parental responsibility is not recorded', () => related('Mother'), ['other: Mother, not recorded']],
    ['a father who does not have it', () => related('Father', { parentalResponsibility: 'no' }), ['other: Father, no']],
    ['a grandmother who has it', () => related('Grandmother', { parentalResponsibility: 'yes' }), ['other: Grandmother, yes']],
    ['not a grandmother without it', () => related('Grandmother', { parentalResponsibility: 'no' }), []],
    ['not a mother whose relationship the record has ended', () => related('Mother', { to: today }), []],
    ['a mother whose relationship ends tomorrow', () => related('Mother', { to: day('2026-11-22') }), ['other: Mother, not recorded']],
    [
      'a mother recorded from the child’s side',
      () =>
        world.caseRecords.addRelationship({
          personId: 'zoe',
          personIs: 'Daughter',
          otherPersonId: 'other',
          otherIs: 'Mother',
          parentalResponsibility: 'yes',
        }),
      ['other: Mother, yes'],
    ],
    [
      'a guardian who is also an aunt, once, with what either row says',
      () => {
        related('Aunt');
        related('Guardian', { parentalResponsibility: 'yes' });
      },
      ['other: Aunt, yes'],
    ],
    [
      'not a sister under age whose row is marked by mistake',
      () => {
        world.caseRecords.addPerson({ id: 'other', fullName: 'Somebody Else', dateOfBirth: day('2010-01-01') });
        related('Sister', { parentalResponsibility: 'yes' });
      },
      [],
    ],
    [
      'a mother under age',
      () => {
        world.caseRecords.addPerson({ id: 'other', fullName: 'Somebody Else', dateOfBirth: day('2010-01-01') });
        related('Mother', { parentalResponsibility: 'yes' });
      },
      ['other: Mother, yes'],
    ],
    [
      'nobody who has died',
      () => {
        world.caseRecords.addPerson({ id: 'other', fullName: 'Somebody Else', dateOfDeath: day('2026-05-01') });
        related('Mother');
      },
      [],
    ],
  ])('%s', async (_who, given, expected) => {
    given();
    expect(await responsible()).toEqual(expected);
  });
});
