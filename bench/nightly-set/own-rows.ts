import { idOf, PEOPLE, type MadeUpMeeting, type MadeUpProcess } from './made-up-process';
import { chance, daysAfter } from './steady-chance';
import { rowsOf } from './table-writer';

const ownTables = () => ({
  fm_episode: rowsOf('id reference lead_child_id opened_on opened_by referred_on referral_source urgent meeting_type version'),
  fm_episode_child: rowsOf('episode_id person_id joined_on position'),
  fm_offer: rowsOf('id episode_id offered_to_name is_parent holds_pr offered_on method response responded_on recorded_by version'),
  fm_offer_child: rowsOf('offer_id person_id position'),
  fm_consent: rowsOf('id episode_id holds_pr form given_on scope explained_by recorded_by version'),
  fm_network_member: rowsOf('id episode_id person_id name relationship kind adult paternal holds_pr status disclosure needs version'),
  fm_meeting: rowsOf('id episode_id type status meeting_on private_time_held ground_rules adjournments version'),
  fm_meeting_subject: rowsOf('meeting_id person_id position'),
  fm_attendance: rowsOf('meeting_id member_id invited mode absence version'),
  fm_plan: rowsOf('id episode_id meeting_id number status agreed_on agreed_by decision decided_on version'),
  fm_plan_child: rowsOf('plan_id person_id position'),
  fm_plan_section: rowsOf('plan_id section content version'),
  fm_plan_action: rowsOf('plan_id id what owner owner_kind due_on kind completed_on version'),
  fm_plan_copy: rowsOf('id plan_id episode_id recipient name relation sent_on version'),
  fm_review: rowsOf('id plan_id episode_id child_ids reviewed_on status network_took_part plan_reviewed recorded_by'),
});
type OwnTables = ReturnType<typeof ownTables>;

/** Rows of the module's own tables, gathered until they are written. */
export interface OwnRows {
  readonly tables: OwnTables;
  add(process: MadeUpProcess): void;
}

const WORKER = '1';

export function ownRows(): OwnRows {
  const tables = ownTables();
  return {
    tables,
    add(process) {
      addProcess(tables, process);
      for (let part = 0; part < PEOPLE; part += 1) addMember(tables, process, part);
      process.meetings.forEach((meeting, part) => addMeeting(tables, process, meeting, part));
    },
  };
}

function addProcess(tables: OwnTables, { nth, start, childIds }: MadeUpProcess): void {
  const [episode, offer] = [idOf('e', nth), idOf('o', nth)];
  const offered = daysAfter(start, chance(nth, 2, 6));
  const accepted = chance(nth, 4, 10) < 7;
  tables.fm_episode.rows.push([
    episode,
    `FM-${nth}`,
    String(childIds[0]),
    start,
    WORKER,
    start,
    'worker',
    chance(nth, 6, 5) === 0 ? 1 : 0,
    'FGC',
    1,
  ]);
  childIds.forEach((child, at) => tables.fm_episode_child.rows.push([episode, String(child), start, at]));
  tables.fm_offer.rows.push([
    offer,
    episode,
    'Parent',
    1,
    1,
    offered,
    'visit',
    accepted ? 'accepted' : 'declined',
    daysAfter(offered, 5),
    WORKER,
    1,
  ]);
  childIds.forEach((child, at) => tables.fm_offer_child.rows.push([offer, String(child), at]));
  tables.fm_consent.rows.push([idOf('c', nth), episode, 'yes', 'signed-paper', daysAfter(start, 7), '[]', 'Worker', WORKER, 1]);
}

function kindOf(part: number): string {
  if (part === 0) return 'child';
  if (part < 7) return 'network';
  return part < 9 ? 'professional' : 'interpreter';
}

function addMember(tables: OwnTables, { nth, childIds }: MadeUpProcess, part: number): void {
  const [person, adult, paternal] = part === 0 ? [String(childIds[0]), 0, 0] : [null, 1, part % 3 === 1 ? 1 : 0];
  tables.fm_network_member.rows.push([
    idOf('m', nth, part),
    idOf('e', nth),
    person,
    `Person ${part}`,
    'relative',
    kindOf(part),
    adult,
    paternal,
    'not recorded',
    'found',
    'full-meeting',
    '[]',
    1,
  ]);
}

const MODES = ['in-person', 'in-person', 'video', 'telephone', 'did-not-attend'] as const;

function addMeeting(tables: OwnTables, process: MadeUpProcess, meeting: MadeUpMeeting, part: number): void {
  const key = process.nth * 2 + part;
  const [status, privateTime] = meeting.held ? ['held', chance(key, 7, 10) < 7 ? 1 : 0] : ['cancelled', null];
  tables.fm_meeting.rows.push([meeting.id, idOf('e', process.nth), 'FGC', status, meeting.on, privateTime, '[]', '[]', 1]);
  process.childIds.forEach((child, at) => tables.fm_meeting_subject.rows.push([meeting.id, String(child), at]));
  for (let person = 0; person < PEOPLE; person += 1) {
    const mode = MODES[chance(key * PEOPLE + person, 9, MODES.length)] ?? 'in-person';
    const absence = mode === 'did-not-attend' ? 'own-choice' : null;
    tables.fm_attendance.rows.push([meeting.id, idOf('m', process.nth, person), 1, mode, absence, 1]);
  }
  if (meeting.plan) addPlan(tables, process, meeting, part);
}

const OWNERS = ['family', 'worker', 'other-agency'] as const;
const COPIES = 4;

function addPlan(tables: OwnTables, { nth, childIds }: MadeUpProcess, { id: meeting, on }: MadeUpMeeting, part: number): void {
  const [plan, episode, key] = [idOf('p', nth, part), idOf('e', nth), nth * 2 + part];
  const reviewOn = daysAfter(on, 30 + chance(key, 10, 30));
  tables.fm_plan.rows.push([plan, episode, meeting, part + 1, 'agreed', on, '[]', 'accepted', daysAfter(on, 3), 1]);
  childIds.forEach((child, at) => tables.fm_plan_child.rows.push([plan, String(child), at]));
  tables.fm_plan_section.rows.push([plan, 'review', JSON.stringify({ reviewOn }), 1]);
  OWNERS.forEach((owner, at) => {
    const due = daysAfter(on, 20 + chance(key, 11 + at, 60));
    const done = chance(key, 14 + at, 10) < 7 ? daysAfter(due, chance(key, 17 + at, 8) - 4) : null;
    tables.fm_plan_action.rows.push([plan, `${plan}-${at}`, 'To be done', 'Owner', owner, due, 'practical', done, 1]);
  });
  for (let person = 0; person < COPIES; person += 1) {
    const sent = chance(key, 20 + person, 20) === 0 ? null : daysAfter(on, 1 + chance(key, 24, 7));
    tables.fm_plan_copy.rows.push([`${plan}-${person}`, plan, episode, idOf('m', nth, person), 'Person', 'relative', sent, 1]);
  }
  const reviewed = daysAfter(on, 25 + chance(key, 25, 30));
  if (chance(key, 26, 10) < 8) tables.fm_review.rows.push([idOf('r', nth, part), plan, episode, '[]', reviewed, 'held', 1, 1, WORKER]);
}
