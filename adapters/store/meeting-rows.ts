import type { Knex } from 'knex';
import {
  ABSENCE_REASONS,
  ATTENDANCE_MODES,
  FACILITATOR_RELATIONS,
  MEETING_STATUSES,
  PARTICIPATION_CODES,
  VENUE_KINDS,
  type Adjournment,
  type Attendance,
  type Meeting,
  type PrivateTime,
} from '../../plugin/meetings/meeting';
import type { MeetingStore } from '../../plugin/meetings/meeting.store';
import { agendaNoteRows } from './agenda-note-rows';
import { careOfferRows } from './care-offer-rows';
import { consultationRows } from './consultation-rows';
import { meetingPartRows } from './meeting-part-rows';
import { meetingPointRows } from './meeting-point-rows';
import { nextStepRows } from './next-step-rows';
import { savedPart } from './saved-part';
import { pagesById } from './pages-by-id';
import { orNull, reading, type Row } from './rows';
import { byOwner } from './rows-by-owner';
import { savedVersion } from './saved-version';
import { supportOfferRows } from './support-offer-rows';

const COLUMNS = [
  'id',
  'episode_id',
  'type',
  'status',
  'meeting_on',
  'starts_at',
  'venue_kind',
  'venue',
  'facilitator_id',
  'facilitator_relation',
  'facilitator_reason',
  'ground_rules',
  'private_time_held',
  'private_time_from',
  'private_time_to',
  'private_time_on_hand',
  'private_time_help_wanted',
  'private_time_help_from',
  'private_time_professionals',
  'out_of_hours_arrangements',
  'venue_acknowledged_by',
  'venue_acknowledged_on',
  'adjournments',
  'outcome_reason',
  'safeguarding_follow_up',
  'follow_up_by',
  'follow_up_due',
  'version',
].map((column) => `fm_meeting.${column}`);

const ATTENDANCE_COLUMNS = [
  'meeting_id',
  'member_id',
  'invited',
  'mode',
  'absence',
  'participation',
  'no_part_because',
  'without_wish_because',
  'understood',
  'version',
].map((column) => `fm_attendance.${column}`);

export function meetingRows(db: Knex): MeetingStore {
  const withParts = async (rows: readonly Row[]): Promise<Meeting[]> => {
    const ids = rows.map((row) => String(row.id));
    const subjects = await subjectsOf(db, ids);
    const attendance = await attendanceOf(db, ids);
    return rows.map((row) => meetingOf(row, subjects.get(String(row.id)) ?? [], attendance.get(String(row.id)) ?? []));
  };

  return {
    ...agendaNoteRows(db),
    ...supportOfferRows(db),
    ...careOfferRows(db),
    ...meetingPartRows(db),
    ...meetingPointRows(db),
    ...nextStepRows(db),
    ...consultationRows(db),

    async find(id) {
      const rows: Row[] = await db('fm_meeting').select(COLUMNS).where('fm_meeting.id', id);
      return (await withParts(rows))[0];
    },

    async ofEpisode(episodeId) {
      const rows: Row[] = await db('fm_meeting').select(COLUMNS).where('fm_meeting.episode_id', episodeId).orderBy('fm_meeting.id');
      return withParts(rows);
    },

    async add(meeting) {
      await db('fm_meeting').insert({ id: meeting.id, version: meeting.version, ...columnsOf(meeting) });
      await addSubjects(db, meeting);
      for (const each of meeting.attendance) {
        await db('fm_attendance').insert({ ...attendanceKey(meeting.id, each), ...attendanceColumns(each), version: each.version ?? 1 });
      }
    },

    async save(meeting) {
      const version = await savedVersion(db, 'fm_meeting', meeting, columnsOf(meeting));
      await db('fm_meeting_subject').where({ meeting_id: meeting.id }).delete();
      await addSubjects(db, meeting);
      return version;
    },

    saveAttendance: (meetingId, attendance) =>
      savedPart(db, 'fm_attendance', attendanceKey(meetingId, attendance), attendance.version ?? 0, attendanceColumns(attendance)),

    async *all() {
      for await (const rows of pagesById(db, 'fm_meeting', COLUMNS)) yield* await withParts(rows);
    },
  };
}

const attendanceKey = (meetingId: string, attendance: Attendance): Row => ({ meeting_id: meetingId, member_id: attendance.memberId });

function columnsOf(meeting: Meeting): Row {
  return {
    episode_id: meeting.episodeId,
    type: meeting.type,
    status: meeting.status,
    meeting_on: orNull(meeting.on),
    starts_at: orNull(meeting.startsAt),
    venue_kind: orNull(meeting.venueKind),
    venue: orNull(meeting.venue),
    facilitator_id: orNull(meeting.facilitatorId),
    facilitator_relation: orNull(meeting.facilitatorRelation),
    facilitator_reason: orNull(meeting.facilitatorReason),
    ground_rules: JSON.stringify(meeting.groundRules),
    private_time_held: orNull(meeting.privateTimeHeld),
    private_time_from: orNull(meeting.privateTime?.startedAt),
    private_time_to: orNull(meeting.privateTime?.endedAt),
    private_time_on_hand: orNull(meeting.privateTime?.onHand),
    private_time_help_wanted: orNull(meeting.privateTime?.helpWanted),
    private_time_help_from: orNull(meeting.privateTime?.helpFrom),
    private_time_professionals: orNull(meeting.privateTime?.professionalsInRoom),
    out_of_hours_arrangements: orNull(meeting.outOfHoursArrangements),
    venue_acknowledged_by: orNull(meeting.venueAcknowledged?.by),
    venue_acknowledged_on: orNull(meeting.venueAcknowledged?.on),
    adjournments: JSON.stringify(meeting.adjournments ?? []),
    outcome_reason: orNull(meeting.outcomeReason),
    safeguarding_follow_up: orNull(meeting.safeguardingFollowUp),
    follow_up_by: orNull(meeting.followUpBy),
    follow_up_due: orNull(meeting.followUpDue),
  };
}

function attendanceColumns(attendance: Attendance): Row {
  return {
    invited: attendance.invited,
    mode: orNull(attendance.mode),
    absence: orNull(attendance.absence),
    participation: orNull(attendance.participation),
    no_part_because: orNull(attendance.noPartBecause),
    without_wish_because: orNull(attendance.withoutWishBecause),
    understood: orNull(attendance.understood),
  };
}

async function addSubjects(db: Knex, meeting: Meeting): Promise<void> {
  for (const [position, personId] of meeting.subjectIds.entries()) {
    await db('fm_meeting_subject').insert({ meeting_id: meeting.id, person_id: personId, position });
  }
}

async function subjectsOf(db: Knex, meetingIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows: Row[] = await db('fm_meeting_subject')
    .select(['fm_meeting_subject.meeting_id', 'fm_meeting_subject.person_id'])
    .whereIn('fm_meeting_subject.meeting_id', meetingIds as string[])
    .orderBy(['fm_meeting_subject.meeting_id', 'fm_meeting_subject.position']);
  return byOwner('fm_meeting_subject', 'meeting_id', rows, (row) => String(row.person_id));
}

async function attendanceOf(db: Knex, meetingIds: readonly string[]): Promise<ReadonlyMap<string, readonly Attendance[]>> {
  const rows: Row[] = await db('fm_attendance')
    .select(ATTENDANCE_COLUMNS)
    .whereIn('fm_attendance.meeting_id', meetingIds as string[])
    .orderBy(['fm_attendance.meeting_id', 'fm_attendance.member_id']);
  return byOwner('fm_attendance', 'meeting_id', rows, (row) => {
    const read = reading('fm_attendance', row, 'member_id');
    return {
      memberId: read.text('member_id'),
      invited: read.flag('invited'),
      mode: read.oneOfOrNothing('mode', ATTENDANCE_MODES),
      absence: read.oneOfOrNothing('absence', ABSENCE_REASONS),
      participation: read.oneOfOrNothing('participation', PARTICIPATION_CODES),
      noPartBecause: read.textOrNothing('no_part_because'),
      withoutWishBecause: read.textOrNothing('without_wish_because'),
      understood: read.flagOrNothing('understood'),
      version: read.number('version'),
    };
  });
}

type Reading = ReturnType<typeof reading>;

function privateTimeOf(read: Reading): PrivateTime | undefined {
  const time: PrivateTime = {
    startedAt: read.textOrNothing('private_time_from'),
    endedAt: read.textOrNothing('private_time_to'),
    onHand: read.flagOrNothing('private_time_on_hand'),
    helpWanted: read.flagOrNothing('private_time_help_wanted'),
    helpFrom: read.textOrNothing('private_time_help_from'),
    professionalsInRoom: read.flagOrNothing('private_time_professionals'),
  };
  return Object.values(time).every((each) => each === undefined) ? undefined : time;
}

function acknowledgedOf(read: Reading): Meeting['venueAcknowledged'] {
  const by = read.textOrNothing('venue_acknowledged_by');
  return by === undefined ? undefined : { by, on: read.day('venue_acknowledged_on') };
}

function meetingOf(row: Row, subjectIds: readonly string[], attendance: readonly Attendance[]): Meeting {
  const read = reading('fm_meeting', row);
  const adjournments = read.json<readonly Adjournment[]>('adjournments');
  return {
    id: read.text('id'),
    episodeId: read.text('episode_id'),
    type: read.text('type'),
    status: read.oneOf('status', MEETING_STATUSES),
    subjectIds,
    on: read.dayOrNothing('meeting_on'),
    startsAt: read.textOrNothing('starts_at'),
    venueKind: read.oneOfOrNothing('venue_kind', VENUE_KINDS),
    venue: read.textOrNothing('venue'),
    facilitatorId: read.textOrNothing('facilitator_id'),
    facilitatorRelation: read.oneOfOrNothing('facilitator_relation', FACILITATOR_RELATIONS),
    facilitatorReason: read.textOrNothing('facilitator_reason'),
    groundRules: read.json('ground_rules'),
    privateTimeHeld: read.flagOrNothing('private_time_held'),
    privateTime: privateTimeOf(read),
    outOfHoursArrangements: read.textOrNothing('out_of_hours_arrangements'),
    venueAcknowledged: acknowledgedOf(read),
    adjournments: adjournments.length === 0 ? undefined : adjournments,
    outcomeReason: read.textOrNothing('outcome_reason'),
    safeguardingFollowUp: read.textOrNothing('safeguarding_follow_up'),
    followUpBy: read.textOrNothing('follow_up_by'),
    followUpDue: read.dayOrNothing('follow_up_due'),
    attendance,
    version: read.number('version'),
  };
}
