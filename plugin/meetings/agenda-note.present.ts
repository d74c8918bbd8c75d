import { checkboxesField, fillForm, textareaField, type FilledForm } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { networkPaths } from '../network/network.paths';
import type { AgendaNoteToWrite } from './agenda-note.query';
import { AGENDA_DETAILS, fieldsOf, INFORMATION_GIVEN } from './agenda';
import { DETAIL_WORDS, INFORMATION_WORDS, ITEM_WORDS, itemNumber } from './agenda-words.present';
import { checkboxes, formPage, heading, paragraph, parts, savesItself, textarea, type PagePart } from './form-page';
import { AGENDA, MAY_BE_NOT_APPLICABLE, type AgendaItem } from './meeting';
import { careOfferInWords } from './meeting-notes.present';
import { memberInWords, nameOf } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

export function presentAgendaNote(answer: AgendaNoteToWrite, presenting: Presenting): Presented {
  const { meeting, note } = answer;
  const words = ITEM_WORDS[note.item];
  const filled = fillForm(presenting.form, {
    ...fieldsOf(note),
    informationGiven: note.details?.informationGiven?.split(','),
    notApplicable: note.notApplicable ? ['yes'] : [],
  });
  return onMeeting(answer, presenting, {
    title: words.title,
    back: { text: 'Back to the agenda', path: meetingPaths.notes(meeting.id) },
    model: formPage({
      heading: words.title,
      caption: `Part ${itemNumber(note.item)} of ${AGENDA.length}`,
      before: parts(paragraph(words.guide), ...factsFor(answer)),
      fields: parts(
        ...detailFields(note.item, filled),
        ...saidFields(answer, filled),
        textarea(textareaField(filled, { name: 'text', label: words.textLabel, rows: 6 })),
        MAY_BE_NOT_APPLICABLE.includes(note.item) && checkboxes(notApplicableField(filled)),
      ),
      action: meetingPaths.note(meeting.id, note.item),
      version: note.version,
      cancel: meetingPaths.notes(meeting.id),
      cancelText: 'Back to the agenda',
      savesItself: savesItself(presenting.form),
    }),
  });
}

const notApplicableField = (filled: FilledForm) =>
  checkboxesField(filled, {
    name: 'notApplicable',
    legend: 'If this part was not needed',
    options: [{ value: 'yes', text: 'This part did not apply at this meeting' }],
    small: true,
  });

function detailFields(item: AgendaItem, filled: FilledForm): readonly PagePart[] {
  return AGENDA_DETAILS[item].map((name) => {
    if (name === 'informationGiven') {
      return checkboxes(
        checkboxesField(filled, {
          name,
          legend: 'What were carers told about? (optional)',
          options: INFORMATION_GIVEN.map((code) => ({ value: code, text: INFORMATION_WORDS[code] })),
        }),
      );
    }
    return textarea(textareaField(filled, { name: `details.${name}`, ...DETAIL_WORDS[name], rows: 4 }));
  });
}

/** One field a person. */
function saidFields({ note, parents, network }: AgendaNoteToWrite, filled: FilledForm): readonly PagePart[] {
  const people = note.item === 'parents-view' ? parents : note.item === 'network-view' ? network : [];
  return people.map((member) =>
    textarea(textareaField(filled, { name: `said.${member.id}`, label: `What ${memberInWords(member)} said (optional)`, rows: 3 })),
  );
}

/** What the facilitator needs in sight for this part: the family tree, the offers made so far, the way to the plan. */
function factsFor(answer: AgendaNoteToWrite): readonly PagePart[] {
  const { note, meeting, episode } = answer;
  const list = (items: readonly string[], none: string): PagePart => (items.length === 0 ? paragraph(none) : { kind: 'list', items });
  if (note.item === 'introductions') {
    return [heading('Who is on the family’s list'), list(answer.members.map(listedInWords), 'Nobody yet.'), treeLink(episode.id)];
  }
  if (note.item === 'support-offers') {
    const offers = answer.supportOffers.map(({ memberId, what }) => `${nameOf(answer.members, memberId)}: ${what}`);
    return [
      ...offersList('Offers of help so far', list(offers, 'None yet.'), meetingPaths.addSupportOffer(meeting.id), 'Add an offer of help'),
      ...removals(answer),
    ];
  }
  if (note.item === 'care-offers') {
    const offers = answer.careOffers.map((offer) => careOfferInWords(offer, answer));
    return [
      ...offersList(
        'What people said so far',
        list(offers, 'Nothing yet.'),
        meetingPaths.addCareOffer(meeting.id),
        'Add what somebody said',
      ),
      ...removals(answer),
    ];
  }
  return [];
}

const offersList = (
  title: string,
  list: PagePart,
  path: ReturnType<typeof meetingPaths.addCareOffer>,
  text: string,
): readonly PagePart[] => [heading(title), list, { kind: 'link', path, text }];

function removals({ note, meeting, supportOffers, careOffers, members }: AgendaNoteToWrite): readonly PagePart[] {
  const of = note.item === 'support-offers' ? supportOffers : careOffers;
  const path = note.item === 'support-offers' ? meetingPaths.removeSupportOffer : meetingPaths.removeCareOffer;
  if (of.length === 0) return [];
  const links = of.map((offer, index): PagePart => ({
    kind: 'link',
    path: path(meeting.id, offer.id),
    text: `Take off number ${index + 1} (${nameOf(members, offer.memberId)})`,
  }));
  return [{ kind: 'details', summary: 'Take something off the list', fields: links }];
}

const treeLink = (episodeId: string): PagePart => ({
  kind: 'link',
  text: 'Open the family tree',
  path: networkPaths.familyTree(episodeId),
});

const RESPONSIBILITY = { yes: ', holds parental responsibility', no: '', 'not recorded': '' } as const;
const listedInWords = (member: AgendaNoteToWrite['members'][number]): string =>
  `${memberInWords(member)}${RESPONSIBILITY[member.holdsParentalResponsibility]}`;
