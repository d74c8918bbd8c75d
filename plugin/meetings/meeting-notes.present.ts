import { lines, type Html } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { isDealtWith } from './agenda';
import { DETAIL_WORDS, INFORMATION_WORDS, ITEM_WORDS, itemNumber } from './agenda-words.present';
import type { AgendaNote, CareOffer } from './meeting';
import { mayWriteMeeting } from './meeting-access';
import { noteOn, offersMade, type MeetingPapers } from './meeting-papers';
import { DURATION_WORDS, memberInWords, nameOf } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';
import { onMeeting } from './on-meeting.present';

/** The agenda as a list of tasks, and under it everything that was written, to read. */
export function presentMeetingNotes(answer: MeetingPapers, presenting: Presenting): Presented {
  const { meeting, notes, episode } = answer;
  const writes = episode.closed === undefined && mayWriteMeeting(presenting.actor, answer) === 'ok';
  return onMeeting(answer, presenting, {
    title: 'Notes on the agenda',
    model: {
      tasks: notes.map((note) => ({
        title: `${itemNumber(note.item)}. ${ITEM_WORDS[note.item].title}`,
        href: writes ? meetingPaths.note(meeting.id, note.item) : undefined,
        status: statusOf(note, answer),
      })),
      columns: threeColumns(noteOn(notes, 'why-we-are-here')),
      written: notes.filter((note) => isDealtWith(note, offersMade(answer))).map((note) => readable(note, answer)),
    },
  });
}

function statusOf(note: AgendaNote, answer: MeetingPapers): 'Not applicable' | 'Completed' | 'Not started' {
  if (note.notApplicable) return 'Not applicable';
  return isDealtWith(note, offersMade(answer)) ? 'Completed' : 'Not started';
}

/** S4-27: worries, what works well, what needs to happen, side by side. */
function threeColumns({ details = {} }: AgendaNote): readonly { readonly title: string; readonly lines: readonly string[] }[] | undefined {
  const columns = (['worries', 'workingWell', 'needsToHappen'] as const).map((name) => ({
    title: DETAIL_WORDS[name].label,
    lines: (details[name] ?? '').split('\n').filter((line) => line !== ''),
  }));
  return columns.some((column) => column.lines.length > 0) ? columns : undefined;
}

function readable(note: AgendaNote, answer: MeetingPapers) {
  const texts: { readonly label: string; readonly text: Html }[] = [];
  for (const [name, text] of Object.entries(note.details ?? {}))
    texts.push({ label: detailLabel(name), text: lines(detailText(name, text)) });
  for (const [memberId, text] of Object.entries(note.said ?? {}))
    texts.push({ label: nameOf(answer.members, memberId), text: lines(text) });
  if (note.text !== undefined) texts.push({ label: 'Notes', text: lines(note.text) });
  return {
    title: `${itemNumber(note.item)}. ${ITEM_WORDS[note.item].title}`,
    texts,
    offers: offersOn(note, answer),
    notApplicable: note.notApplicable,
  };
}

const detailLabel = (name: string): string =>
  name === 'informationGiven'
    ? 'Information given'
    : (DETAIL_WORDS[name as keyof typeof DETAIL_WORDS]?.label ?? name).replace(' (optional)', '');

const detailText = (name: string, text: string): string =>
  name === 'informationGiven'
    ? text
        .split(',')
        .map((code) => INFORMATION_WORDS[code as keyof typeof INFORMATION_WORDS] ?? code)
        .join('\n')
    : text;

function offersOn({ item }: AgendaNote, answer: MeetingPapers): readonly string[] {
  if (item === 'support-offers') {
    return answer.supportOffers.map(({ memberId, what, forWhom }) => {
      const who = nameOf(answer.members, memberId);
      return forWhom === undefined ? `${who}: ${what}` : `${who}, for ${forWhom}: ${what}`;
    });
  }
  return item === 'care-offers' ? answer.careOffers.map((offer) => careOfferInWords(offer, answer)) : [];
}

/** "Grace Okafor (grandmother): Tomasz and Zoë, for a while. A second bed." */
export function careOfferInWords(
  { memberId, childIds, willing, duration, conditions }: CareOffer,
  { members, children }: Pick<MeetingPapers, 'members' | 'children'>,
): string {
  const member = members.find((each) => each.id === memberId);
  const who = member === undefined ? nameOf(members, memberId) : memberInWords(member);
  const names = children.filter((child) => childIds.includes(child.personId)).map((child) => child.person.firstName);
  const what = willing ? `could look after ${names.join(', ')}` : `cannot look after ${names.join(', ')}`;
  const how = duration === undefined ? '' : `, ${DURATION_WORDS[duration].toLowerCase()}`;
  return `${who} ${what}${how}.${conditions === undefined ? '' : ` ${conditions}`}`;
}
