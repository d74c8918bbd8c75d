/**
 * Seven figures of the three reports in plain SQL, written apart from the module's own counting: by quarter, over all, of what is known
 * up to the day before the run. They hold for the made-up records alone, which have no merged people, no exemptions, nobody of 18, one
 * letter a child, and one interval of reviews; the module counts all of those besides, every breakdown and every period.
 */
export interface PlainQuestion {
  readonly measure: string;
  readonly sql: (dialect: Dialect, asAt: string) => string;
}

/** What SQLite and DuckDB say differently. */
export interface Dialect {
  /** `2026-07-01` of any day of July to September. */
  quarterOf(day: string): string;
  plusDays(day: string, days: number): string;
  plusMonths(day: string, months: number): string;
  /** A table of the case system. */
  theirs(table: string): string;
}

export interface QuarterFigures {
  readonly measure: string;
  readonly quarter: string;
  readonly numerator: number;
  readonly denominator: number;
}

export const TABLES_ASKED = [
  'fm_episode fm_episode_child fm_offer fm_offer_child fm_network_member fm_meeting fm_meeting_subject fm_attendance',
  'fm_plan fm_plan_child fm_plan_section fm_plan_action fm_review DM_WORKFLOW_STEPS DM_SUBGROUP_SUBJECTS DM_CLA_SUMMARIES',
].flatMap((names) => names.split(' '));
const LETTER = 2102;
const REVIEW_DAYS = 42;
const CONVERSION_DAYS = 56;

const lettersIn = ({ theirs }: Dialect): string => `(select cast(g.SUBJECT_COMPOUND_ID as varchar) as child, s.COMPLETED_ON as sent
  from ${theirs('DM_WORKFLOW_STEPS')} s join ${theirs('DM_SUBGROUP_SUBJECTS')} g on g.SUBGROUP_ID = s.SUBGROUP_ID
  where cast(s.WORKFLOW_STEP_TYPE_ID as integer) = ${LETTER})`;

const held = (asAt: string): string => `m.status = 'held' and m.meeting_on < '${asAt}'`;

const offersInTime: PlainQuestion = {
  measure: 'U1',
  sql: (dialect, asAt) => `select ${dialect.quarterOf('l.sent')} as quarter, count(o.child) as numerator, count(*) as denominator
    from ${lettersIn(dialect)} l left join (select oc.person_id as child, min(o.offered_on) as first
      from fm_offer o join fm_offer_child oc on oc.offer_id = o.id group by oc.person_id) o on o.child = l.child and o.first <= l.sent
    where l.sent < '${asAt}' group by 1`,
};

const conversion: PlainQuestion = {
  measure: 'U4.child',
  sql: (dialect, asAt) => `select ${dialect.quarterOf('e.referred_on')} as quarter,
      sum(case when f.first <= ${dialect.plusDays('e.referred_on', CONVERSION_DAYS)} then 1 else 0 end) as numerator, count(*) as denominator
    from fm_episode e join fm_episode_child c on c.episode_id = e.id
    left join (select m.episode_id, s.person_id, min(m.meeting_on) as first
      from fm_meeting m join fm_meeting_subject s on s.meeting_id = m.id where ${held(asAt)} group by m.episode_id, s.person_id) f
    on f.episode_id = e.id and f.person_id = c.person_id
    where ${dialect.plusDays('e.referred_on', CONVERSION_DAYS)} < '${asAt}' group by 1`,
};

const attendance: PlainQuestion = {
  measure: 'U8.attended_mean',
  sql: ({ quarterOf }, asAt) => `select ${quarterOf('m.meeting_on')} as quarter, sum(came.people) as numerator, count(*) as denominator
    from fm_meeting m left join (select a.meeting_id, count(*) as people from fm_attendance a join fm_network_member n on n.id = a.member_id
      where a.mode in ('in-person', 'video', 'telephone') and n.kind not in ('coordinator', 'advocate', 'interpreter')
      group by a.meeting_id) came on came.meeting_id = m.id
    where ${held(asAt)} group by 1`,
};

const privateTime: PlainQuestion = {
  measure: 'U10',
  sql: ({ quarterOf }, asAt) => `select ${quarterOf('m.meeting_on')} as quarter,
      sum(case when cast(m.private_time_held as integer) = 1 then 1 else 0 end) as numerator, count(*) as denominator
    from fm_meeting m where ${held(asAt)} and m.type = 'FGC' group by 1`,
};

const enteredCare: PlainQuestion = {
  measure: 'O1.K2',
  sql: (dialect, asAt) => `select ${dialect.quarterOf('l.sent')} as quarter,
      sum(case when c.entered <= ${dialect.plusMonths('l.sent', 12)} then 1 else 0 end) as numerator, count(*) as denominator
    from ${lettersIn(dialect)} l left join (select cast(PERSON_ID as varchar) as child, min(START_DATE) as entered
      from ${dialect.theirs('DM_CLA_SUMMARIES')} group by 1) c on c.child = l.child
    where ${dialect.plusMonths('l.sent', 12)} < '${asAt}' group by 1`,
};

const firstReviews: PlainQuestion = {
  measure: 'R5',
  sql: (dialect, asAt) => `select ${dialect.quarterOf('due')} as quarter,
      sum(case when reviewed <= due then 1 else 0 end) as numerator, count(*) as denominator
    from (select p.id, c.person_id, min(r.reviewed_on) as reviewed,
        min(case when s.content ->> '$.reviewOn' < ${dialect.plusDays('p.agreed_on', REVIEW_DAYS)}
          then s.content ->> '$.reviewOn' else ${dialect.plusDays('p.agreed_on', REVIEW_DAYS)} end) as due
      from fm_plan p join fm_plan_child c on c.plan_id = p.id join fm_plan_section s on s.plan_id = p.id and s.section = 'review'
      left join fm_review r on r.plan_id = p.id and r.status = 'held' and r.reviewed_on < '${asAt}' and r.reviewed_on > p.agreed_on
      where p.status = 'agreed' and p.agreed_on < '${asAt}' group by p.id, c.person_id) cycles
    where due < '${asAt}' group by 1`,
};

const actionsDone: PlainQuestion = {
  measure: 'R7',
  sql: ({ quarterOf }, asAt) => `select ${quarterOf('a.due_on')} as quarter,
      sum(case when a.completed_on <= a.due_on then 1 else 0 end) as numerator, count(*) as denominator
    from fm_plan p join fm_plan_action a on a.plan_id = p.id
    left join (select episode_id, number, min(agreed_on) as agreed_on from fm_plan where status = 'agreed' and agreed_on < '${asAt}'
      group by episode_id, number) next on next.episode_id = p.episode_id and cast(next.number as integer) = cast(p.number as integer) + 1
    where p.status = 'agreed' and p.agreed_on < '${asAt}' and a.due_on < '${asAt}'
      and (next.agreed_on is null or next.agreed_on >= a.due_on) group by 1`,
};

export const PLAIN_QUESTIONS: readonly PlainQuestion[] = [
  offersInTime,
  conversion,
  attendance,
  privateTime,
  enteredCare,
  firstReviews,
  actionsDone,
];
