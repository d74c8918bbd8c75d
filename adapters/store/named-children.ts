import type { Knex } from 'knex';
import type { PersonId } from '../../plugin/core/case-system';
import { manyRows } from './many-rows';

/** Of processes the children alone are little: so many processes at a time. */
const PROCESSES_A_PAGE = 2000;

/** The children of all processes, a page of processes at a time. */
export async function* namedChildren(db: Knex): AsyncIterable<readonly PersonId[]> {
  for (let after = ''; ;) {
    const page = db('fm_episode').select('id', 'lead_child_id').where('id', '>', after).orderBy('id').limit(PROCESSES_A_PAGE);
    const processes = await manyRows(db, page, ['id', 'lead_child_id']);
    const last = processes.at(-1);
    if (last === undefined) return;
    const upTo = String(last.id);
    const theirs = db('fm_episode_child').select('person_id').where('episode_id', '>', after).where('episode_id', '<=', upTo);
    const children = await manyRows(db, theirs, ['person_id']);
    yield [...processes.map((row) => String(row.lead_child_id)), ...children.map((row) => String(row.person_id))];
    after = upTo;
  }
}
