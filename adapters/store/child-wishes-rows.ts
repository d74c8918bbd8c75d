import type { Knex } from 'knex';
import { CHILD_CHOICES, type ChildWishes } from '../../plugin/preparation/child-wishes';
import type { ChildWishesStore } from '../../plugin/preparation/child-wishes.store';
import { orNull, reading, type Row } from './rows';
import { savedPart } from './saved-part';

const COLUMNS = [
  'episode_id',
  'child_id',
  'choice',
  'asked_by',
  'asked_on',
  'topics',
  'who_may_know',
  'agrees_to_sharing',
  'do_not_share_with',
  'attendance_plan',
  'ways_to_take_part',
  'no_part_reason',
  'recorded_by',
  'version',
].map((column) => `fm_child_wishes.${column}`);

export function childWishesRows(db: Knex): ChildWishesStore {
  return {
    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_child_wishes')
        .select(COLUMNS)
        .where('fm_child_wishes.episode_id', episodeId)
        .orderBy('fm_child_wishes.child_id');
      return rows.map(wishesOf);
    },
    async ofChild(episodeId, childId) {
      const rows: Row[] = await db('fm_child_wishes')
        .select(COLUMNS)
        .where({ 'fm_child_wishes.episode_id': episodeId, 'fm_child_wishes.child_id': childId });
      return rows.map(wishesOf)[0];
    },
    save: (wishes) =>
      savedPart(db, 'fm_child_wishes', { episode_id: wishes.episodeId, child_id: wishes.childId }, wishes.version, columnsOf(wishes)),
  };
}

const columnsOf = (wishes: ChildWishes): Row => ({
  choice: wishes.choice,
  asked_by: wishes.askedBy,
  asked_on: wishes.askedOn,
  topics: orNull(wishes.topics),
  who_may_know: orNull(wishes.whoMayKnow),
  agrees_to_sharing: wishes.agreesToSharing,
  do_not_share_with: JSON.stringify(wishes.doNotShareWith),
  attendance_plan: orNull(wishes.attendancePlan),
  ways_to_take_part: JSON.stringify(wishes.waysToTakePart),
  no_part_reason: orNull(wishes.noPartReason),
  recorded_by: wishes.recordedBy,
});

function wishesOf(row: Row): ChildWishes {
  const read = reading('fm_child_wishes', row, 'episode_id');
  return {
    episodeId: read.text('episode_id'),
    childId: read.text('child_id'),
    choice: read.oneOf('choice', CHILD_CHOICES),
    askedBy: read.text('asked_by'),
    askedOn: read.day('asked_on'),
    topics: read.textOrNothing('topics'),
    whoMayKnow: read.textOrNothing('who_may_know'),
    agreesToSharing: read.flag('agrees_to_sharing'),
    doNotShareWith: read.json('do_not_share_with'),
    attendancePlan: read.textOrNothing('attendance_plan'),
    waysToTakePart: read.json('ways_to_take_part'),
    noPartReason: read.textOrNothing('no_part_reason'),
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}
