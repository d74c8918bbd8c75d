import type { ModulePath } from '../core/page';
import { networkPaths } from '../network/network.paths';
import type { AgendaNoteToWrite } from './agenda-note.query';
import { COLUMN_WORDS } from './agenda-words.present';
import { heading, paragraph, parts, type PagePart } from './form-page';
import type { NoteItem } from './meeting';
import { careOfferInWords, nextStepInWords, pointInWords, supportOfferInWords } from './meeting-entry-words.present';
import { memberInWords, nameOf } from './meeting-words.present';
import { meetingPaths } from './meetings.paths';

const list = (items: readonly string[], none: string): PagePart => (items.length === 0 ? paragraph(none) : { kind: 'list', items });

interface Entry {
  readonly words: string;
  /** Whose it is, for the link that takes it off. */
  readonly of: string;
  readonly remove: ModulePath;
}

interface Entries {
  readonly title: string;
  readonly none: string;
  readonly add: ModulePath;
  readonly addText: string;
  readonly entries: readonly Entry[];
}

type Facts = (answer: AgendaNoteToWrite) => readonly PagePart[];

const introductions: Facts = ({ members, episode }) => [
  heading('Who is on the family’s list'),
  list(members.map(listedInWords), 'Nobody yet.'),
  { kind: 'link', text: 'Open the family tree', path: networkPaths.familyTree(episode.id) },
];

const points: Facts = ({ meeting, points: said, members }) =>
  entriesPart({
    title: 'What was said, and by whom',
    none: 'Nothing yet.',
    add: meetingPaths.addPoint(meeting.id),
    addText: 'Add what somebody said',
    entries: said.map((point) => ({
      words: `${COLUMN_WORDS[point.column]}: ${pointInWords(point, members)}`,
      of: point.saidBy === undefined ? 'everybody' : nameOf(members, point.saidBy),
      remove: meetingPaths.removeEntry(meeting.id, 'points', point.id),
    })),
  });

const supportOffers: Facts = ({ meeting, supportOffers: offers, members }) =>
  entriesPart({
    title: 'Offers of help so far',
    none: 'None yet.',
    add: meetingPaths.addSupportOffer(meeting.id),
    addText: 'Add an offer of help',
    entries: offers.map((offer) => ({
      words: supportOfferInWords(offer, members),
      of: nameOf(members, offer.memberId),
      remove: meetingPaths.removeSupportOffer(meeting.id, offer.id),
    })),
  });

const careOffers: Facts = (answer) =>
  entriesPart({
    title: 'What people said so far',
    none: 'Nothing yet.',
    add: meetingPaths.addCareOffer(answer.meeting.id),
    addText: 'Add what somebody said',
    entries: answer.careOffers.map((offer) => ({
      words: careOfferInWords(offer, answer),
      of: nameOf(answer.members, offer.memberId),
      remove: meetingPaths.removeCareOffer(answer.meeting.id, offer.id),
    })),
  });

const nextSteps: Facts = ({ meeting, nextSteps: steps }) =>
  entriesPart({
    title: 'What follows',
    none: 'Nothing yet.',
    add: meetingPaths.addNextStep(meeting.id),
    addText: 'Add an assessment, an order, support or a court case',
    entries: steps.map((step) => ({
      words: nextStepInWords(step),
      of: step.who ?? 'nobody named',
      remove: meetingPaths.removeEntry(meeting.id, 'next-steps', step.id),
    })),
  });

const absent: Facts = ({ meeting }) => [
  { kind: 'link', text: 'Who asks the people who could not come', path: meetingPaths.absent(meeting.id) },
];

const FACTS: Readonly<Partial<Record<NoteItem, readonly Facts[]>>> = {
  introductions: [introductions],
  'why-we-are-here': [points],
  'information-stage': [bottomLines, points],
  'support-offers': [supportOffers],
  'care-offers': [careOffers],
  'what-happens-next': [nextSteps],
  'family-plan': [bottomLines, questions, absent],
  'agreement-stage': [bottomLines, questions],
};

/** What the facilitator needs in sight for this part: the family tree, what is on its list so far, the bottom lines, the questions. */
export const factsForNote = (answer: AgendaNoteToWrite): readonly PagePart[] =>
  (FACTS[answer.note.item] ?? []).flatMap((facts) => facts(answer));

/** S4-25: what the plan must and cannot do, as agreed before the meeting. */
export function bottomLines({ agreement }: Pick<AgendaNoteToWrite, 'agreement'>): readonly PagePart[] {
  const of = (kind: 'must' | 'cannot') => (agreement?.bottomLines ?? []).filter((line) => line.kind === kind).map(({ text }) => text);
  const [must, cannot] = [of('must'), of('cannot')];
  return parts(
    must.length > 0 && heading('What the plan must do'),
    must.length > 0 && { kind: 'list', items: must },
    cannot.length > 0 && heading('What the plan cannot do'),
    cannot.length > 0 && { kind: 'list', items: cannot },
  );
}

/** S3-29: what the family talks about on its own, as agreed before the meeting. */
export function questions({ agreement }: Pick<AgendaNoteToWrite, 'agreement'>): readonly PagePart[] {
  const asked = agreement?.questions ?? [];
  return asked.length === 0 ? [] : [heading('The questions for the family'), { kind: 'list', items: asked }];
}

function entriesPart({ title, none, add, addText, entries }: Entries): readonly PagePart[] {
  const links = entries.map(({ of, remove }, index): PagePart => ({
    kind: 'link',
    path: remove,
    text: `Take off number ${index + 1} (${of})`,
  }));
  return parts(
    heading(title),
    list(
      entries.map(({ words }) => words),
      none,
    ),
    { kind: 'link', path: add, text: addText },
    links.length > 0 && { kind: 'details', summary: 'Take something off the list', fields: links },
  );
}

const RESPONSIBILITY = { yes: ', holds parental responsibility', no: '', 'not recorded': '' } as const;
const listedInWords = (member: AgendaNoteToWrite['members'][number]): string =>
  `${memberInWords(member)}${RESPONSIBILITY[member.holdsParentalResponsibility]}`;
