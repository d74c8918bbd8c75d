import { inWords } from '../core/calendar-day';
import { html, type Html } from '../core/html';
import { heading, inset, paragraph, parts, warning, type PagePart } from '../core/form-page';
import { namesInWords } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { networkPaths } from '../network/network.paths';
import type { NetworkMember } from '../network/network-member';
import type { EpisodePreparation } from './episode-preparation.query';
import { isToBePrepared, preparedCount } from './participant';
import { mayReadConcerns, mayReadPrivateNotes, mayRaiseConcern } from './preparation-access';
import { entriesOf } from './preparation-entry';
import { preparationWarnings } from './preparation-warnings';
import { advocateInWords, entryInWords, outcomeInWords } from './preparation-words.present';
import { preparationPaths } from './preparation.paths';
import { isOpenConcern } from './safeguarding-concern';

export function presentEpisodePreparation(answer: EpisodePreparation, presenting: Presenting): Presented {
  return onEpisode(answer, presenting, {
    title: 'Preparation',
    wide: true,
    model: {
      heading: 'Preparation',
      parts: parts(
        ...concernsOf(answer, presenting),
        paragraph(countInWords(answer)),
        ...warningsOf(answer, presenting).map(warning),
        tableOf(answer),
        ...childrenOf(answer),
        ...sharedNotesOf(answer),
        ...furtherPages(answer, presenting),
      ),
    },
  });
}

function concernsOf(answer: EpisodePreparation, { actor }: Presenting): readonly PagePart[] {
  const open = answer.concerns.filter(isOpenConcern).length;
  if (open === 0 || mayReadConcerns(actor, answer) !== 'ok') return [];
  return [warning(open === 1 ? 'A safeguarding concern waits to be taken up.' : `${open} safeguarding concerns wait to be taken up.`)];
}

function countInWords({ members, entries }: EpisodePreparation): string {
  const { prepared, of } = preparedCount(members, entries);
  return of === 0 ? 'Nobody is on the list yet.' : `${prepared} of ${of} people who are to come are prepared.`;
}

const named = (people: readonly { readonly name: string }[]): string => namesInWords(people.map(({ name }) => name));

function warningsOf(answer: EpisodePreparation, { today }: Presenting): readonly string[] {
  const open = preparationWarnings(answer, today);
  const nameOf = (id: string | undefined): string => answer.members.find((member) => member.id === id)?.name ?? 'somebody else';
  const told = (sentence: string, people: readonly unknown[]): readonly string[] => (people.length === 0 ? [] : [sentence]);
  const children = (people: EpisodePreparation['children'][number]['person'][]): string =>
    namesInWords(people.map((each) => each.firstName));
  return [
    ...told(`Not prepared yet: ${named(open.unprepared)}.`, open.unprepared),
    ...told(`Nothing was shared yet with ${named(open.withoutInformation)}.`, open.withoutInformation),
    ...told(`Not asked yet what they want: ${children([...open.notAsked])}.`, open.notAsked),
    ...told(`No advocate was offered yet to ${children([...open.noAdvocateOffered])}.`, open.noAdvocateOffered),
    ...open.pairs.map(({ kind, memberId, otherMemberId }) =>
      kind === 'must-not-meet'
        ? `${nameOf(memberId)} and ${nameOf(otherMemberId)} must not meet. Hold the meeting in two parts.`
        : `${nameOf(memberId)} and ${nameOf(otherMemberId)} must not be in the same room. Plan two rooms, or two parts.`,
    ),
    ...told(
      `Look again at the decision that ${namesInWords(open.exclusionsToReview.map((each) => nameOf(each.memberId)))} may not come.`,
      open.exclusionsToReview,
    ),
    ...told('Look again at what keeps people safe: a note is due.', open.contactSafetyToReview),
    ...(open.safetyPlanForManager ? ['The safety plan is of a high level: a manager looks at it before the meeting.'] : []),
  ];
}

function tableOf(answer: EpisodePreparation): PagePart | undefined {
  const listed = answer.members.filter(isToBePrepared);
  if (listed.length === 0) return undefined;
  return {
    kind: 'table',
    options: {
      caption: 'People who are to come',
      captionClasses: 'govuk-table__caption--m',
      firstCellIsHeader: true,
      head: [{ text: 'Name' }, { text: 'Last time' }, { text: 'What came of it' }, { text: 'Advocate' }],
      rows: listed.map((member) => [{ html: linkTo(answer, member) }, ...cellsOf(answer, member)]),
    },
  };
}

const linkTo = ({ episode }: EpisodePreparation, { id, name, relationship }: NetworkMember): Html =>
  html`<a class="govuk-link" href="${preparationPaths.person(episode.id, id)}">${name}</a> (${relationship})`;

function cellsOf({ entries, participants }: EpisodePreparation, { id }: NetworkMember): readonly { readonly text: string }[] {
  const last = entriesOf(id, entries).at(-1);
  const settled = participants.find((each) => each.memberId === id);
  const outcome = last === undefined ? (settled?.notPreparedReason ?? 'Not prepared yet') : outcomeInWords(last.outcome);
  return [
    { text: last === undefined ? '–' : entryInWords(last) },
    { text: outcome },
    { text: settled?.advocate === undefined ? 'Not offered yet' : advocateInWords(settled.advocate.answer) },
  ];
}

function childrenOf({ episode, children, wishes }: EpisodePreparation): readonly PagePart[] {
  const born = children.filter(({ person }) => person.expectedBirth === undefined);
  if (born.length === 0) return [];
  return [
    heading('What the children want'),
    ...born.map(({ personId, person }): PagePart => {
      const asked = wishes.find((each) => each.childId === personId);
      const when = asked === undefined ? 'not asked yet' : `asked on ${inWords(asked.askedOn)}`;
      return { kind: 'link', text: `${person.firstName}: ${when}`, path: preparationPaths.wishes(episode.id, personId) };
    }),
  ];
}

/** S1-23. */
const sharedNotesOf = ({ sharedNotes }: EpisodePreparation): readonly PagePart[] =>
  sharedNotes.length === 0 ? [] : [heading('Ideas and notes that the family has shared'), ...sharedNotes.map(({ text }) => inset(text))];

function furtherPages(answer: EpisodePreparation, { actor }: Presenting): readonly PagePart[] {
  const { id } = answer.episode;
  const link = (text: string, path: ModulePath): PagePart => ({ kind: 'link', text, path });
  return parts(
    heading('Before the meeting'),
    link('What suits the family: days, times, places', preparationPaths.logistics(id)),
    link('Safety plan for the meeting', preparationPaths.safetyPlan(id)),
    link('People the authority keeps from the meeting', networkPaths.exclusions(id)),
    link('Who must be kept safe from whom', networkPaths.contactSafety(id)),
    mayReadPrivateNotes(actor, answer) === 'ok' && link('Private notes and draft ideas', preparationPaths.privateNotes(id)),
    mayReadConcerns(actor, answer) === 'ok' && link('Safeguarding concerns', preparationPaths.concerns(id)),
    mayRaiseConcern(actor, answer) === 'ok' && link('Raise a safeguarding concern', preparationPaths.raiseConcern(id)),
  );
}
