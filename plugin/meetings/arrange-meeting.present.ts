import { consentPaths } from '../consent/consent.paths';
import { inWords } from '../core/calendar-day';
import { checkboxesField, fillForm } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { birthInWords } from '../episodes/child-identity.present';
import { onEpisode } from '../episodes/on-episode.present';
import { networkPaths } from '../network/network.paths';
import { checkboxes, formPage, inset, paragraph, parts, warning, type PagePart } from './form-page';
import { detailsFields } from './meeting-details.present';
import type { MeetingToArrange } from './meeting-to-arrange.query';
import { memberInWords } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { ANOTHER_PLACE } from './place-chosen';
import { notReached } from './preparation-checklist';
import { venueOfRegisterFields } from './venue-of-register.present';

export function presentArrangeMeeting(answer: MeetingToArrange, presenting: Presenting): Presented {
  const { episode, choice, children } = answer;
  const filled = fillForm(presenting.form, {
    subjects: children.map((child) => child.personId),
    facilitator: choice.workers[0]?.id,
    venueId: ANOTHER_PLACE,
  });
  const subjects = checkboxesField(filled, {
    name: 'subjects',
    legend: 'Which children is it about?',
    options: children.map(({ personId, person }) => ({ value: personId, text: person.fullName, hint: birthInWords(person) })),
  });
  return onEpisode(answer, presenting, {
    title: 'Plan a meeting',
    back: { text: 'Back to meetings', path: meetingPaths.list(episode.id) },
    model: formPage({
      heading: `Plan a ${choice.type.label.toLowerCase()}`,
      before: before(answer, presenting),
      fields: parts(
        children.length > 1 && checkboxes(subjects),
        ...detailsFields(filled, choice, presenting, venueOfRegisterFields(filled, answer)),
      ),
      action: meetingPaths.arrange(episode.id),
      submit: 'Plan the meeting',
      cancel: meetingPaths.list(episode.id),
    }),
  });
}

function before(answer: MeetingToArrange, { policy }: Presenting): readonly PagePart[] {
  const { episode, invitees, unlocked, consentToAnother, adultsWhoCanAttend, choice } = answer;
  const few = choice.type.family === 'FGC' && adultsWhoCanAttend < policy.smallNetwork;
  return parts(
    consentToAnother &&
      warning('The consent on record is for another type of meeting. Nothing is arranged until this one is consented to.'),
    !unlocked && !consentToAnother && warning('Nothing is arranged until a person with parental responsibility has consented in writing.'),
    !unlocked && { kind: 'link', text: 'Record consent', path: consentPaths.list(episode.id) },
    episode.choice === undefined && warning('Choose the type of meeting first.'),
    few &&
      inset(
        `${adultsWhoCanAttend} adults of the family’s list can come so far. With fewer than ${policy.smallNetwork} a family meeting may fit better.`,
      ),
    paragraph(
      invitees.length === 0 ? 'Nobody is on the family’s list yet.' : `These ${invitees.length} people on the family’s list are invited:`,
    ),
    invitees.length > 0 && { kind: 'details', summary: 'Who is invited', fields: [{ kind: 'list', items: invitees.map(memberInWords) }] },
    ...missedParts(answer),
    ...noticeParts(answer),
    { kind: 'link', text: 'Change the family’s list', path: networkPaths.list(episode.id) },
  );
}

/** S4-23: nobody who was missed is forgotten. */
function missedParts({ missed }: MeetingToArrange): readonly PagePart[] {
  if (missed === undefined) return [];
  return parts(
    missed.members.length > 0 && paragraph('These people were not at the last meeting:'),
    missed.members.length > 0 && { kind: 'list', items: missed.members.map(memberInWords) },
    missed.asWritten !== undefined && inset(`At the last meeting it was written who should be asked to come:\n${missed.asWritten}`),
  );
}

/** S2-10, S2-24, S4-18: how soon it can be, and who was not reached; nothing of it stops anybody. */
function noticeParts({ choice, episode, invitees }: MeetingToArrange): readonly PagePart[] {
  const waiting = notReached(invitees);
  const strategyOn = episode.referral?.urgent === true ? episode.referral.strategyDiscussionOn : undefined;
  return parts(
    strategyOn !== undefined &&
      warning(`The risk is imminent: the meeting should be on the day of the strategy discussion, ${inWords(strategyOn)}`),
    choice.type.family === 'FGC'
      ? paragraph('A conference is prepared with everybody first: its page lists what is still missing.')
      : paragraph(`A ${choice.type.label.toLowerCase()} can be at short notice: today, if people can come.`),
    waiting.length > 0 && paragraph('Not reached yet, which need not delay the meeting:'),
    waiting.length > 0 && { kind: 'list', items: waiting.map(memberInWords) },
  );
}
