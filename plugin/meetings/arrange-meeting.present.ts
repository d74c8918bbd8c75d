import { consentPaths } from '../consent/consent.paths';
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

export function presentArrangeMeeting(answer: MeetingToArrange, presenting: Presenting): Presented {
  const { episode, choice, children } = answer;
  const filled = fillForm(presenting.form, {
    subjects: children.map((child) => child.personId),
    facilitator: choice.workers[0]?.id,
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
      fields: parts(children.length > 1 && checkboxes(subjects), ...detailsFields(filled, choice, presenting)),
      action: meetingPaths.arrange(episode.id),
      submit: 'Plan the meeting',
      cancel: meetingPaths.list(episode.id),
    }),
  });
}

function before(answer: MeetingToArrange, { policy }: Presenting): readonly PagePart[] {
  const { episode, invitees, unlocked, adultsWhoCanAttend, choice } = answer;
  const few = choice.type.family === 'FGC' && adultsWhoCanAttend < policy.smallNetwork;
  return parts(
    !unlocked && warning('Nothing is arranged until a person with parental responsibility has consented in writing.'),
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
    { kind: 'link', text: 'Change the family’s list', path: networkPaths.list(episode.id) },
  );
}
