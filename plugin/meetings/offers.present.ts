import { checkboxesField, dateField, fillForm, radiosField, selectField, textareaField, textField } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { checkboxes, dateParts, formPage, inset, paragraph, parts, radios, select, textarea, textLine } from './form-page';
import type { MeetingInView } from './meeting-in-view';
import { careOfferInWords } from './meeting-entry-words.present';
import type { MeetingPapers } from './meeting-papers';
import { DURATION_WORDS, memberOptions, nameOf, optionsOf, YES_NO } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

const backToItem = (answer: MeetingInView, item: 'support-offers' | 'care-offers') => ({
  text: 'Back to this part of the agenda',
  path: meetingPaths.note(answer.meeting.id, item),
});

/** Whoever can help: everybody on the list but the children. */
const helpers = ({ members }: MeetingInView) => memberOptions(members.filter((member) => member.kind !== 'child'));

export function presentAddSupportOffer(answer: MeetingInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  const back = backToItem(answer, 'support-offers');
  return onMeeting(answer, presenting, {
    title: 'Add an offer of help',
    back,
    model: formPage({
      heading: 'Add an offer of help',
      fields: [
        select(selectField(filled, { name: 'memberId', label: 'Who offers it?', options: helpers(answer), emptyText: 'Choose a person' })),
        textarea(textareaField(filled, { name: 'what', label: 'What can they do?', hint: 'In their own words, if you can.', rows: 3 })),
        textLine(
          textField(filled, {
            name: 'forWhom',
            label: 'For whom? (optional)',
            hint: 'For example, Zoë, or both parents',
            autocomplete: 'off',
          }),
        ),
        textLine(textField(filled, { name: 'when', label: 'When? (optional)', hint: 'For example, every Friday', autocomplete: 'off' })),
      ],
      action: meetingPaths.addSupportOffer(answer.meeting.id),
      cancel: back.path,
    }),
  });
}

export function presentAddCareOffer(answer: MeetingInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  const back = backToItem(answer, 'care-offers');
  const subjects = answer.children.filter((child) => answer.meeting.subjectIds.includes(child.personId));
  const forHowLong = radiosField(filled, { name: 'duration', legend: 'For how long?', options: optionsOf(DURATION_WORDS) });
  return onMeeting(answer, presenting, {
    title: 'Add who could look after a child',
    back,
    model: formPage({
      heading: 'Add who could look after a child',
      before: [paragraph('Write down a “no” as well. Assessments and checks follow before a child moves to anybody.')],
      fields: parts(
        select(selectField(filled, { name: 'memberId', label: 'Who?', options: helpers(answer), emptyText: 'Choose a person' })),
        subjects.length > 1 &&
          checkboxes(
            checkboxesField(filled, {
              name: 'children',
              legend: 'Which children?',
              options: subjects.map(({ personId, person }) => ({ value: personId, text: person.fullName })),
            }),
          ),
        radios(radiosField(filled, { name: 'willing', legend: 'Are they willing and able?', options: YES_NO }), {
          yes: [
            radios(forHowLong),
            textLine(
              textField(filled, {
                name: 'viabilityBy',
                label: 'Who assesses whether it can work, and makes the checks? (optional)',
                autocomplete: 'off',
              }),
            ),
            dateParts(dateField(filled, { name: 'viabilityDue', legend: 'By when? (optional)' })),
          ],
        }),
        textarea(textareaField(filled, { name: 'conditions', label: 'On what conditions? (optional)', rows: 3 })),
      ),
      action: meetingPaths.addCareOffer(answer.meeting.id),
      cancel: back.path,
    }),
  });
}

/** Asks once more before an offer goes from the list. */
export function presentRemoveOffer(answer: MeetingPapers, presenting: Presenting): Presented {
  const offerId = presenting.params.offerId ?? '';
  const care = answer.careOffers.find((offer) => offer.id === offerId);
  const support = answer.supportOffers.find((offer) => offer.id === offerId);
  const back = backToItem(answer, care === undefined ? 'support-offers' : 'care-offers');
  const path = care === undefined ? meetingPaths.removeSupportOffer : meetingPaths.removeCareOffer;
  const inWords =
    care === undefined ? support && `${nameOf(answer.members, support.memberId)}: ${support.what}` : careOfferInWords(care, answer);
  return onMeeting(answer, presenting, {
    title: 'Take an offer off the list',
    back,
    model: formPage({
      heading: 'Do you want to take this off the list?',
      before: [inset(inWords ?? 'It is no longer on the list.')],
      action: path(answer.meeting.id, offerId),
      submit: 'Take it off',
      grave: true,
      cancel: back.path,
    }),
  });
}
