import type { Knex } from 'knex';
import { KEPT_FORMS } from '../../plugin/consent/consent';
import {
  ABSENCE_REASONS,
  ATTENDANCE_MODES,
  FACILITATOR_RELATIONS,
  MEETING_STATUSES,
  PARTICIPATION_CODES,
} from '../../plugin/meetings/meeting';
import { MEMBER_KINDS } from '../../plugin/network/network-member';
import { OFFER_METHODS, OFFER_RESPONSES } from '../../plugin/offers/offer';
import { OWNER_KINDS, PLAN_DECISIONS, type PlanContent } from '../../plugin/plans/plan';
import { REVIEW_ANSWERS, REVIEW_STATUSES } from '../../plugin/reviews/review';
import type { EpisodeSeen, NightlyFactsStore, PlanSeen, ProcessesSeen } from '../../plugin/worklists/nightly-facts.store';
import { manyRows } from './many-rows';
import { namedChildren } from './named-children';
import { reading, type Row } from './rows';
import { byOwner, firstDays } from './rows-by-owner';

/** Processes at a time: a statement a table reads what belongs to all of them. */
const PROCESSES_A_PAGE = 500;

type Reading = ReturnType<typeof reading>;
/** The ids of the first and the last process of a page, both of it. */
type Range = readonly [first: string, last: string];

/** What the nightly reports read, by the page. Every statement asks for a stretch of ids of processes, so that none carries a list. */
export function nightlyFactsRows(db: Knex): NightlyFactsStore {
  return {
    async *processes() {
      for (let after = ''; ;) {
        const rows: Row[] = await db('fm_episode')
          .select(columnsOf('fm_episode', EPISODE_COLUMNS))
          .where('fm_episode.id', '>', after)
          .orderBy('fm_episode.id')
          .limit(PROCESSES_A_PAGE);
        const [first, last] = [rows[0], rows.at(-1)];
        if (first === undefined || last === undefined) return;
        yield await processesOf(db, rows, [String(first.id), String(last.id)]);
        after = String(last.id);
      }
    },
    named: () => namedChildren(db),
  };
}

const columnsOf = (table: string, columns: readonly string[]): string[] => columns.map((column) => `${table}.${column}`);

const EPISODE_COLUMNS = ['id', 'lead_child_id', 'referred_on', 'urgent', 'strategy_discussion_on', 'closed_on', 'close_reason'];

async function processesOf(db: Knex, rows: readonly Row[], range: Range): Promise<ProcessesSeen> {
  const within = ofRange(db, range);
  const children = byOwner(
    'fm_episode_child',
    'episode_id',
    await within('fm_episode_child', ['person_id', 'joined_on'], ['position']),
    (row) => ({
      personId: String(row.person_id),
      joinedOn: reading('fm_episode_child', row, 'episode_id').day('joined_on'),
    }),
  );
  return {
    episodes: rows.map((row) => episodeOf(reading('fm_episode', row), children)),
    ...(await beforeMeetings(within)),
    ...(await ofMeetings(within)),
    ...(await ofPlans(within)),
    ...(await afterPlans(within)),
  };
}

type Within = (
  table: string,
  columns: readonly string[],
  order: readonly string[],
  through?: Through,
  only?: Only,
) => Promise<readonly Row[]>;
/** The table that names the process, and the column that leads there. */
interface Through {
  readonly table: string;
  readonly by: string;
}
type Only = (query: Knex.QueryBuilder) => void;

const MEETING: Through = { table: 'fm_meeting', by: 'meeting_id' };
const PLAN: Through = { table: 'fm_plan', by: 'plan_id' };

/** Reads the rows of a table that belong to the processes of a page, each with the id of its owner. */
const ofRange =
  (db: Knex, [first, last]: Range): Within =>
  (table, columns, order, through, only) => {
    const owner = through?.table ?? table;
    const key = through?.by ?? 'episode_id';
    const query = db(table)
      .select([
        ...columnsOf(table, [key, ...columns.filter((column) => !column.includes('.'))]),
        ...columns.filter((column) => column.includes('.')),
      ])
      .where(`${owner}.episode_id`, '>=', first)
      .where(`${owner}.episode_id`, '<=', last);
    if (through !== undefined) void query.join(through.table, `${through.table}.id`, `${table}.${through.by}`);
    only?.(query);
    void query.orderBy([key, ...order].map((column) => `${table}.${column}`));
    return manyRows(db, query, [...new Set([key, ...columns.map(nameOf)])]);
  };

const nameOf = (column: string): string => column.slice(column.indexOf('.') + 1);

function episodeOf(read: Reading, children: ReadonlyMap<string, EpisodeSeen['children']>): EpisodeSeen {
  const referredOn = read.dayOrNothing('referred_on');
  return {
    id: read.text('id'),
    leadChildId: read.text('lead_child_id'),
    children: children.get(read.text('id')) ?? [],
    referral: referredOn && {
      on: referredOn,
      urgent: read.flagOrNothing('urgent'),
      strategyDiscussionOn: read.dayOrNothing('strategy_discussion_on'),
    },
    closedOn: read.dayOrNothing('closed_on'),
    closeReason: read.textOrNothing('close_reason'),
  };
}

async function beforeMeetings(within: Within): Promise<Pick<ProcessesSeen, 'offers' | 'consents' | 'involved' | 'preparedOn'>> {
  const offered = byOwner(
    'fm_offer_child',
    'offer_id',
    await within('fm_offer_child', ['person_id'], ['position'], { table: 'fm_offer', by: 'offer_id' }),
    (row) => String(row.person_id),
  );
  const offers = await within('fm_offer', ['id', 'is_parent', 'holds_pr', 'offered_on', 'method', 'response', 'responded_on'], ['id']);
  const consents = await within('fm_consent', ['id', 'form', 'authority', 'given_on', 'own_behalf', 'holds_pr', 'withdrawn_on'], ['id']);
  const involved = await within('fm_network_member', ['id', 'kind', 'person_id'], ['id'], undefined, (query) => {
    void query.whereIn('fm_network_member.kind', ['professional', 'worker']).whereNull('fm_network_member.removed_on');
  });
  const prepared = await within('fm_preparation_entry', ['id', 'member_id', 'prepared_on'], ['id'], undefined, (query) => {
    void query.where('fm_preparation_entry.outcome', 'prepared').whereNull('fm_preparation_entry.crossed_out_on');
  });
  return {
    offers: owned('fm_offer', 'episode_id', offers, (read) => ({
      childIds: offered.get(read.text('id')) ?? [],
      isParent: read.flag('is_parent'),
      holdsParentalResponsibility: read.flag('holds_pr'),
      offeredOn: read.day('offered_on'),
      method: read.oneOf('method', OFFER_METHODS),
      response: read.oneOfOrNothing('response', OFFER_RESPONSES),
      respondedOn: read.dayOrNothing('responded_on'),
    })),
    consents: owned('fm_consent', 'episode_id', consents, (read) => ({
      form: read.oneOf('form', KEPT_FORMS),
      authority: read.jsonOrNothing('authority'),
      givenOn: read.day('given_on'),
      ownBehalf: read.flagOrNothing('own_behalf'),
      holdsParentalResponsibility: read.oneOf('holds_pr', ['yes', 'no', 'not recorded']),
      withdrawnOn: read.dayOrNothing('withdrawn_on'),
    })),
    involved: owned('fm_network_member', 'episode_id', involved, (read) => ({
      id: read.text('id'),
      kind: read.oneOf('kind', MEMBER_KINDS),
      personId: read.textOrNothing('person_id'),
    })),
    preparedOn: firstDays('fm_preparation_entry', prepared, 'member_id', 'prepared_on'),
  };
}

const ATTENDANCE = [
  'member_id',
  'invited',
  'mode',
  'absence',
  'participation',
  'fm_network_member.kind',
  'fm_network_member.person_id',
  'fm_network_member.paternal',
  'fm_participant.advocate_offered_on',
  'fm_participant.advocate_answer',
];

async function ofMeetings(within: Within): Promise<Pick<ProcessesSeen, 'meetings' | 'attendance' | 'chairToldOn' | 'feedback'>> {
  const subjects = byOwner(
    'fm_meeting_subject',
    'meeting_id',
    await within('fm_meeting_subject', ['person_id'], ['position'], MEETING),
    (row) => String(row.person_id),
  );
  const meetings = await within('fm_meeting', ['id', 'type', 'status', 'meeting_on', 'facilitator_relation', 'private_time_held'], ['id']);
  const attendance = await within('fm_attendance', ATTENDANCE, ['member_id'], MEETING, (query) => {
    void query
      .leftJoin('fm_network_member', 'fm_network_member.id', 'fm_attendance.member_id')
      .leftJoin('fm_participant', 'fm_participant.id', 'fm_attendance.member_id');
  });
  const notices = await within('fm_chair_notice', ['meeting_id', 'sent_on'], ['meeting_id'], undefined, (query) => {
    void query.whereNotNull('fm_chair_notice.sent_on');
  });
  const feedback = await within('fm_feedback', ['id', 'meeting_id', 'given_on', 'answers'], ['id']);
  return {
    meetings: owned('fm_meeting', 'episode_id', meetings, (read) => ({
      id: read.text('id'),
      type: read.text('type'),
      on: read.dayOrNothing('meeting_on'),
      status: read.oneOf('status', MEETING_STATUSES),
      subjectIds: subjects.get(read.text('id')) ?? [],
      facilitatorRelation: read.oneOfOrNothing('facilitator_relation', FACILITATOR_RELATIONS),
      privateTimeHeld: read.flagOrNothing('private_time_held'),
    })),
    attendance: owned('fm_attendance', 'meeting_id', attendance, (read) => ({
      memberId: read.text('member_id'),
      invited: read.flag('invited'),
      mode: read.oneOfOrNothing('mode', ATTENDANCE_MODES),
      absence: read.oneOfOrNothing('absence', ABSENCE_REASONS),
      participation: read.oneOfOrNothing('participation', PARTICIPATION_CODES),
      kind: read.oneOfOrNothing('kind', MEMBER_KINDS),
      personId: read.textOrNothing('person_id'),
      paternal: read.flagOrNothing('paternal'),
      advocateOfferedOn: read.dayOrNothing('advocate_offered_on'),
      advocateAccepted: read.textOrNothing('advocate_answer') === 'accepted',
    })),
    chairToldOn: firstDays('fm_chair_notice', notices, 'meeting_id', 'sent_on'),
    feedback: owned('fm_feedback', 'episode_id', feedback, (read) => ({
      episodeId: read.text('episode_id'),
      meetingId: read.textOrNothing('meeting_id'),
      givenOn: read.day('given_on'),
      answers: read.json('answers'),
    })),
  };
}

const PLAN_COLUMNS = ['id', 'meeting_id', 'agreed_on', 'decision', 'decided_on', 'incorporated_on', 'ended_on'];

async function ofPlans(within: Within): Promise<Pick<ProcessesSeen, 'plans'>> {
  const agreed: Only = (query) => void query.where('fm_plan.status', 'agreed').whereNotNull('fm_plan.agreed_on');
  const children = byOwner('fm_plan_child', 'plan_id', await within('fm_plan_child', ['person_id'], ['position'], PLAN, agreed), (row) =>
    String(row.person_id),
  );
  const sections = owned(
    'fm_plan_section',
    'plan_id',
    await within('fm_plan_section', ['content'], ['section'], PLAN, (query) => {
      agreed(query);
      void query.whereIn('fm_plan_section.section', ['review', 'child-versions']);
    }),
    (read) => read.json<Partial<PlanContent>>('content'),
  );
  const actions = owned(
    'fm_plan_action',
    'plan_id',
    await within('fm_plan_action', ['id', 'owner_kind', 'due_on', 'completed_on'], ['id'], PLAN, agreed),
    (read) => ({
      id: read.text('id'),
      ownerKind: read.oneOf('owner_kind', OWNER_KINDS),
      dueOn: read.day('due_on'),
      completedOn: read.dayOrNothing('completed_on'),
    }),
  );
  return {
    plans: owned('fm_plan', 'episode_id', await within('fm_plan', PLAN_COLUMNS, ['id'], undefined, agreed), (read): PlanSeen => {
      const id = read.text('id');
      const content: Partial<PlanContent> = Object.assign({}, ...(sections.get(id) ?? []));
      return {
        id,
        meetingId: read.text('meeting_id'),
        childIds: children.get(id) ?? [],
        agreedOn: read.day('agreed_on'),
        decision: read.oneOfOrNothing('decision', PLAN_DECISIONS),
        decidedOn: read.dayOrNothing('decided_on'),
        endedOn: read.dayOrNothing('ended_on'),
        reviewOn: content.reviewOn,
        incorporatedOn: read.dayOrNothing('incorporated_on'),
        noVersionFor: (content.childVersions ?? []).flatMap(({ childId, notGivenBecause }) =>
          notGivenBecause === undefined ? [] : [childId],
        ),
        actions: actions.get(id) ?? [],
      };
    }),
  };
}

async function afterPlans(within: Within): Promise<Pick<ProcessesSeen, 'reviews' | 'waivers' | 'reviewOffers' | 'copies' | 'doneOn'>> {
  const reviewed = ['id', 'child_ids', 'reviewed_on', 'status', 'network_took_part', 'plan_reviewed', 'next_agreed_on'];
  const reviews = await within('fm_review', reviewed, ['id'], PLAN);
  const waivers = await within('fm_review_waiver', ['id', 'child_ids', 'waived_on', 'reason_code', 'reason'], ['id'], PLAN);
  const offers = await within('fm_review_offer', ['id', 'offered_on', 'answer', 'answered_on'], ['id'], PLAN);
  const copies = await within('fm_plan_copy', ['id', 'recipient', 'asked_by', 'left_out_on', 'sent_on'], ['id'], PLAN);
  const done = await within('fm_action_progress', ['id', 'action_id', 'told_on'], ['id'], PLAN, (query) => {
    void query.where('fm_action_progress.state', 'done');
  });
  return {
    reviews: owned('fm_review', 'plan_id', reviews, (read) => ({
      childIds: read.json('child_ids'),
      on: read.day('reviewed_on'),
      status: read.oneOf('status', REVIEW_STATUSES),
      networkTookPart: read.flag('network_took_part'),
      planReviewed: read.flag('plan_reviewed'),
      nextAgreedOn: read.dayOrNothing('next_agreed_on'),
    })),
    waivers: owned('fm_review_waiver', 'plan_id', waivers, (read) => ({
      childIds: read.json('child_ids'),
      on: read.day('waived_on'),
      reasonCode: read.textOrNothing('reason_code'),
      reason: read.text('reason'),
    })),
    reviewOffers: owned('fm_review_offer', 'plan_id', offers, (read) => ({
      offeredOn: read.day('offered_on'),
      answer: read.oneOf('answer', REVIEW_ANSWERS),
      answeredOn: read.dayOrNothing('answered_on'),
    })),
    copies: owned('fm_plan_copy', 'plan_id', copies, (read) => ({
      recipient: read.text('recipient'),
      asked: read.textOrNothing('asked_by') !== undefined,
      leftOut: read.dayOrNothing('left_out_on') !== undefined,
      sentOn: read.dayOrNothing('sent_on'),
    })),
    doneOn: firstDays('fm_action_progress', done, 'action_id', 'told_on'),
  };
}

const owned = <Seen>(
  table: string,
  owner: string,
  rows: readonly Row[],
  of: (read: Reading) => Seen,
): ReadonlyMap<string, readonly Seen[]> => byOwner(table, owner, rows, (row) => of(reading(table, row, owner)));
