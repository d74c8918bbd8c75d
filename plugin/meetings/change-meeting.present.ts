import { dateValues, fillForm } from '../core/fields';
import { timeInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { placeOf } from '../invitations/venue';
import { formPage } from './form-page';
import { SOMEBODY_ELSE } from './meeting-details';
import { detailsFields } from './meeting-details.present';
import { goesOnOn } from './outcome';
import type { MeetingToChange } from './meeting-to-change.query';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';
import { ANOTHER_PLACE } from './place-chosen';
import { venueOfRegisterFields } from './venue-of-register.present';

export function presentChangeMeeting(answer: MeetingToChange, presenting: Presenting): Presented {
  const { meeting, choice } = answer;
  const listed = choice.workers.some((worker) => worker.id === meeting.facilitatorId);
  // Somebody who is not in the list is put there, so that saving the page changes nothing by itself.
  const workers =
    listed || meeting.facilitatorId === undefined
      ? choice.workers
      : [...choice.workers, { id: meeting.facilitatorId, loginId: '', name: answer.facilitatorName ?? meeting.facilitatorId, teams: [] }];
  const ofRegister = answer.venues.find((venue) => placeOf(venue) === meeting.venue);
  const filled = fillForm(presenting.form, {
    ...dateValues('on', goesOnOn(meeting) ?? meeting.on),
    startsAt: meeting.startsAt === undefined ? undefined : timeInWords(meeting.startsAt),
    venueKind: meeting.venueKind,
    venueId: ofRegister?.id ?? ANOTHER_PLACE,
    venue: ofRegister === undefined ? meeting.venue : undefined,
    facilitator: meeting.facilitatorId ?? SOMEBODY_ELSE,
    facilitatorReason: meeting.facilitatorReason,
    outOfHoursArrangements: meeting.outOfHoursArrangements,
  });
  return onMeeting(answer, presenting, {
    title: 'Change the meeting',
    model: formPage({
      heading: 'Change the meeting',
      fields: detailsFields(filled, { ...choice, workers }, presenting, venueOfRegisterFields(filled, answer)),
      action: meetingPaths.change(meeting.id),
      version: meeting.version,
      cancel: meetingPaths.overview(meeting.id),
    }),
  });
}
