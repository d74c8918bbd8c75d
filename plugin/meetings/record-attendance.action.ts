import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choices, id, optionalChoice, optionalNarrative, version } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import type { NetworkMember } from '../network/network-member';
import type { NetworkStore } from '../network/network.store';
import { attendanceProblems, inOneText, isUnderFour, mustHaveCome, tidied, whoCame } from './attendance';
import { ABSENCE_REASONS, ATTENDANCE_MODES, PARTICIPATION_CODES, type Attendance, type Meeting } from './meeting';
import { mayWriteMeeting } from './meeting-access';
import { aboutMeeting, viewMeeting, type MeetingInView } from './meeting-in-view';
import type { MeetingStore } from './meeting.store';

const person = z.strictObject({
  mode: optionalChoice(ATTENDANCE_MODES),
  absence: optionalChoice(ABSENCE_REASONS),
  participation: optionalChoice(PARTICIPATION_CODES),
  noPartBecause: optionalNarrative({ max: 2000 }),
  withoutWishBecause: optionalNarrative({ max: 2000 }),
  understood: choices(['yes']),
  version: version(),
  /** What the page showed of this person: whoever is as shown was not touched, whatever somebody else wrote meanwhile. */
  was: z.string().max(6000).optional(),
});

/** Who came and how, who did not and why, and the children's own part: everybody on one form, each with their own version. */
export const recordAttendance = defineAction({
  name: 'record-attendance',
  input: z.strictObject({ meetingId: id(), person: z.record(id(), person) }),
  load: ({ meetingId }, stores: { episodes: EpisodeStore; network: NetworkStore; meetings: MeetingStore }, asked) =>
    viewMeeting(meetingId, stores, asked),
  allow: (actor, loaded) => mayWriteMeeting(actor, loaded),
  about: (loaded) => aboutMeeting(loaded),
  async record({ input, loaded, today }, { meetings }) {
    const { episode, meeting, members, type } = loaded;
    mustBeOpen(episode);
    mustHaveCome(meeting, today);
    const typed = members.flatMap((member) => {
      const fields = input.person[member.id];
      if (fields === undefined) return [];
      const { understood, was, ...rest } = fields;
      const before = attendanceOf(meeting, member);
      const attendance = tidied(member, { ...before, ...rest, understood: understood.length > 0 || undefined });
      return inOneText(attendance) === was ? [] : [{ member, before, attendance }];
    });
    refuseProblems(
      typed.flatMap(({ member, attendance }) =>
        attendanceProblems(member, attendance, type, member.kind === 'child' ? underFour(loaded, member) : undefined).map((problem) => ({
          ...problem,
          field: `person.${member.id}.${problem.field.split('.')[0]}`,
        })),
      ),
    );
    const changed = typed.filter(({ before, attendance }) => inOneText(before) !== inOneText(attendance));
    const stale = changed.filter(({ before, attendance }) => (before.version ?? 0) !== attendance.version);
    if (stale.length > 0) {
      throw new Conflict('Somebody else recorded who came meanwhile. Their answers stand beside yours: check them and save again', {
        kind: 'stale',
        current: Object.fromEntries(stale.map(({ member, before }) => [`person.${member.id}.mode`, before.mode ?? ''])),
      });
    }
    const versions = new Map<string, number>();
    for (const { attendance } of changed) versions.set(attendance.memberId, await meetings.saveAttendance(meeting.id, attendance));
    const now = [...meeting.attendance.filter((each) => !versions.has(each.memberId)), ...changed.map(({ attendance }) => attendance)];
    return {
      meetingId: meeting.id,
      saved: changed.map(({ attendance }) => ({
        memberId: attendance.memberId,
        version: versions.get(attendance.memberId) ?? 0,
        was: inOneText(attendance),
      })),
      came: whoCame(members, now),
    };
  },
});

/** Everybody on the list was invited, unless it was recorded otherwise. */
const attendanceOf = (meeting: Meeting, member: NetworkMember): Attendance =>
  meeting.attendance.find((each) => each.memberId === member.id) ?? { memberId: member.id, invited: true };

function underFour({ children, meeting }: MeetingInView, member: NetworkMember): boolean | undefined {
  const child = children.find(({ personId, person }) => personId === member.personId || person.id === member.personId);
  return child === undefined || meeting.on === undefined ? undefined : isUnderFour(child.person, meeting.on);
}
