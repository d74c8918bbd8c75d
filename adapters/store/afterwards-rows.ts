import type { Knex } from 'knex';
import { CHECK_RESULTS, CHECKED_BY, CONTACT_PURPOSES, type CheckIn } from '../../plugin/follow-up/check-in';
import type { Disagreement } from '../../plugin/follow-up/disagreement';
import type { Feedback } from '../../plugin/follow-up/feedback';
import type { FollowUpStore } from '../../plugin/follow-up/follow-up.store';
import { orNull, reading, type Row } from './rows';
import { savedVersion } from './saved-version';

const columnsIn = (table: string, columns: readonly string[]): string[] => columns.map((column) => `${table}.${column}`);

const DISAGREEMENT = columnsIn('fm_disagreement', [
  'id',
  'episode_id',
  'who',
  'about',
  'raised_on',
  'discussed_on',
  'discussed_by',
  'rights_explained_on',
  'leaflet_given_on',
  'complaint_made_on',
  'outcome',
  'settled_on',
  'recorded_by',
  'version',
]);
const FEEDBACK = columnsIn('fm_feedback', ['id', 'episode_id', 'meeting_id', 'given_by', 'given_on', 'answers', 'words']);
const CHECK_IN = columnsIn('fm_check_in', [
  'id',
  'plan_id',
  'episode_id',
  'purpose',
  'made_on',
  'made_by',
  'by_name',
  'result',
  'for_whom',
  'understood',
  'note',
  'recorded_by',
]);

type AfterwardsStore = Omit<
  FollowUpStore,
  | 'copiesOf'
  | 'findCopy'
  | 'copiesToSend'
  | 'addCopy'
  | 'saveCopy'
  | 'givenPaperOf'
  | 'keepGivenPaper'
  | 'chairNoticeOf'
  | 'chairNoticesOf'
  | 'saveChairNotice'
  | 'responsesOf'
  | 'addResponse'
  | 'saveResponse'
  | 'needAnswersOf'
  | 'addNeedAnswer'
>;

/** Disagreements, feedback and check-ins. */
export function afterwardsRows(db: Knex): AfterwardsStore {
  return {
    async findDisagreement(id) {
      const rows: Row[] = await db('fm_disagreement').select(DISAGREEMENT).where('fm_disagreement.id', id);
      return rows.map(disagreementOf)[0];
    },

    async disagreementsOf(episodeId) {
      const rows: Row[] = await db('fm_disagreement')
        .select(DISAGREEMENT)
        .where('fm_disagreement.episode_id', episodeId)
        .orderBy(['fm_disagreement.raised_on', 'fm_disagreement.id']);
      return rows.map(disagreementOf);
    },

    async addDisagreement(disagreement) {
      await db('fm_disagreement').insert({
        id: disagreement.id,
        ...disagreementColumns(disagreement),
        version: disagreement.version,
      });
    },

    saveDisagreement: (disagreement) => savedVersion(db, 'fm_disagreement', disagreement, disagreementColumns(disagreement)),

    async feedbackOf(episodeId) {
      const rows: Row[] = await db('fm_feedback')
        .select(FEEDBACK)
        .where('fm_feedback.episode_id', episodeId)
        .orderBy(['fm_feedback.given_on', 'fm_feedback.id']);
      return rows.map(feedbackOf);
    },

    async addFeedback(feedback) {
      await db('fm_feedback').insert({
        id: feedback.id,
        episode_id: feedback.episodeId,
        meeting_id: orNull(feedback.meetingId),
        given_by: orNull(feedback.from),
        given_on: feedback.givenOn,
        answers: JSON.stringify(feedback.answers),
        words: orNull(feedback.words),
      });
    },

    async checkInsOf(planId) {
      const rows: Row[] = await db('fm_check_in')
        .select(CHECK_IN)
        .where('fm_check_in.plan_id', planId)
        .orderBy(['fm_check_in.made_on', 'fm_check_in.id']);
      return rows.map(checkInOf);
    },

    async addCheckIn(checkIn) {
      await db('fm_check_in').insert({
        id: checkIn.id,
        plan_id: checkIn.planId,
        episode_id: checkIn.episodeId,
        purpose: checkIn.purpose,
        made_on: checkIn.on,
        made_by: checkIn.by,
        by_name: checkIn.byName,
        result: orNull(checkIn.result),
        for_whom: orNull(checkIn.forWhom),
        understood: orNull(checkIn.understood),
        note: orNull(checkIn.note),
        recorded_by: checkIn.recordedBy,
      });
    },
  };
}

function disagreementColumns(disagreement: Disagreement): Row {
  return {
    episode_id: disagreement.episodeId,
    who: disagreement.who,
    about: disagreement.about,
    raised_on: disagreement.raisedOn,
    discussed_on: orNull(disagreement.discussed?.on),
    discussed_by: orNull(disagreement.discussed?.by),
    rights_explained_on: orNull(disagreement.rightsExplainedOn),
    leaflet_given_on: orNull(disagreement.leafletGivenOn),
    complaint_made_on: orNull(disagreement.complaintMadeOn),
    outcome: orNull(disagreement.outcome),
    settled_on: orNull(disagreement.settledOn),
    recorded_by: disagreement.recordedBy,
  };
}

function disagreementOf(row: Row): Disagreement {
  const read = reading('fm_disagreement', row);
  const discussedOn = read.dayOrNothing('discussed_on');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    who: read.text('who'),
    about: read.text('about'),
    raisedOn: read.day('raised_on'),
    discussed: discussedOn === undefined ? undefined : { on: discussedOn, by: read.text('discussed_by') },
    rightsExplainedOn: read.dayOrNothing('rights_explained_on'),
    leafletGivenOn: read.dayOrNothing('leaflet_given_on'),
    complaintMadeOn: read.dayOrNothing('complaint_made_on'),
    outcome: read.textOrNothing('outcome'),
    settledOn: read.dayOrNothing('settled_on'),
    recordedBy: read.text('recorded_by'),
    version: read.number('version'),
  };
}

function feedbackOf(row: Row): Feedback {
  const read = reading('fm_feedback', row);
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    meetingId: read.textOrNothing('meeting_id'),
    from: read.textOrNothing('given_by'),
    givenOn: read.day('given_on'),
    answers: read.json('answers'),
    words: read.textOrNothing('words'),
  };
}

function checkInOf(row: Row): CheckIn {
  const read = reading('fm_check_in', row);
  return {
    id: read.text('id'),
    planId: read.text('plan_id'),
    episodeId: read.text('episode_id'),
    purpose: read.oneOf('purpose', CONTACT_PURPOSES),
    on: read.day('made_on'),
    by: read.oneOf('made_by', CHECKED_BY),
    byName: read.text('by_name'),
    result: read.oneOfOrNothing('result', CHECK_RESULTS),
    forWhom: read.textOrNothing('for_whom'),
    understood: read.flagOrNothing('understood'),
    note: read.textOrNothing('note'),
    recordedBy: read.text('recorded_by'),
  };
}
