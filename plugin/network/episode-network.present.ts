import { inWords } from '../core/calendar-day';
import type { SummaryListOptions, SummaryRow } from '../core/component-options';
import { lines } from '../core/html';
import { namesInWords } from '../core/in-words';
import type { ModulePath, Presented, Presenting } from '../core/page';
import { mayActAsManager } from '../episodes/episode-access';
import { onEpisode } from '../episodes/on-episode.present';
import type { EpisodeNetwork } from './episode-network.query';
import {
  channelInWords,
  disclosureInWords,
  foundWithInWords,
  kindInWords,
  needsInWords,
  relationshipInWords,
  safetyInWords,
  statusInWords,
} from './member-words.present';
import { mayEditNetwork, mayEditSafety } from './network-access';
import { isPresentInList, type NetworkMember } from './network-member';
import { aroundTheTable, chosenType, professionalsWithoutWish } from './network-rules';
import { networkPaths } from './network.paths';
import { preparationPaths } from '../preparation/preparation.paths';

type SummaryAction = NonNullable<SummaryRow['actions']>['items'][number];

interface Rights {
  readonly edit: boolean;
  readonly safety: boolean;
}

export function presentEpisodeNetwork(answer: EpisodeNetwork, presenting: Presenting): Presented {
  const { episode, members } = answer;
  const open = episode.closed === undefined;
  const rights: Rights = {
    edit: open && mayEditNetwork(presenting.actor, answer) === 'ok',
    safety: open && mayEditSafety(presenting.actor, answer) === 'ok',
  };
  const present = members.filter(isPresentInList);
  return onEpisode(answer, presenting, {
    title: 'Network',
    model: {
      count: countInWords(members),
      warnings: warningsFor(answer, presenting),
      members: present.map((member) => memberCard(member, rights, presenting)),
      removed: members.filter((member) => !isPresentInList(member)).map(removedInWords),
      fromCaseRecord: rights.edit ? networkPaths.fromCaseRecord(episode.id) : undefined,
      add: rights.edit ? networkPaths.add(episode.id) : undefined,
      size: sizeInWords(answer),
      links: linksOf(answer, presenting),
    },
  });
}

/** S4-14: the wider, the better. */
function sizeInWords({ size: { found, invited, came } }: EpisodeNetwork): string | undefined {
  return invited + came === 0 ? undefined : `Of ${found} from family and friends ${invited} were invited and ${came} came.`;
}

interface Link {
  readonly text: string;
  readonly href: ModulePath;
}

function linksOf(answer: EpisodeNetwork, { actor, policy }: Presenting): readonly Link[] {
  const { episode, children, members } = answer;
  const { id } = episode;
  const safety = members.some((member) => member.contactSafety === true)
    ? 'Who must be kept safe from whom'
    : 'Record who must be kept safe from whom';
  const wishOnly = chosenType(episode, policy)?.professionalsAllowed === 'family-wish' && mayActAsManager(actor, answer) === 'ok';
  return [
    { text: 'Family tree', href: networkPaths.familyTree(id) },
    ...children
      .filter(({ person }) => person.expectedBirth === undefined)
      .map(({ personId, person }) => ({ text: `Ecomap of ${person.firstName}`, href: networkPaths.ecomap(id, personId) })),
    { text: 'How the family’s people were looked for', href: networkPaths.search(id) },
    { text: 'How everybody is prepared', href: preparationPaths.overview(id) },
    { text: 'People the authority keeps from the meeting', href: networkPaths.exclusions(id) },
    { text: safety, href: networkPaths.contactSafety(id) },
    ...(wishOnly ? [{ text: 'A professional whom the family did not ask for', href: networkPaths.withoutWish(id) }] : []),
  ];
}

function countInWords(members: readonly NetworkMember[]): string {
  const { network, professionals } = aroundTheTable(members);
  const people = network === 1 ? '1 person from family and friends' : `${network} people from family and friends`;
  return `${people}, ${professionals === 1 ? '1 professional' : `${professionals} professionals`}.`;
}

function warningsFor({ members, episode }: EpisodeNetwork, { policy }: Presenting): readonly string[] {
  const { network, professionals } = aroundTheTable(members);
  const type = chosenType(episode, policy);
  const withoutWish = professionalsWithoutWish(members, type).map((member) => member.name);
  return [
    ...(professionals > 0 && professionals >= network ? ['Family and friends should be more than the professionals.'] : []),
    ...(withoutWish.length > 0
      ? [
          `At a ${type?.label.toLowerCase()} a professional comes only if the family wishes it. Record who wished it, and when, for ${namesInWords(withoutWish)}.`,
        ]
      : []),
  ];
}

function memberCard(member: NetworkMember, rights: Rights, { policy }: Presenting): SummaryListOptions {
  const needs = needsInWords(member);
  const rows: readonly (SummaryRow | undefined)[] = [
    row('What they are to the children', member.relationship),
    row('At the meeting', kindInWords(member.kind, policy)),
    member.holdsParentalResponsibility === 'yes' ? row('Parental responsibility', 'Yes, on the case record') : undefined,
    ...knownOf(member),
    row('How far', statusInWords(member.status)),
    member.notSuitableReason === undefined || member.status !== 'not-suitable' ? undefined : row('Why not', member.notSuitableReason),
    member.excluded === true ? row('Kept from the meeting', 'By a decision of the authority') : undefined,
    row('May be told', disclosureInWords(member.disclosure)),
    needs.length === 0 ? undefined : row('Needs', needs.join(', ')),
    contactRow(member, rights),
    member.familyWish === undefined ? undefined : row('The family’s wish', `${member.familyWish.by}, ${inWords(member.familyWish.on)}`),
    member.wishOverride === undefined
      ? undefined
      : row('A manager decided', `${inWords(member.wishOverride.on)}: ${member.wishOverride.reason}`),
    ...safetyOf(member),
  ];
  return {
    card: { title: { text: member.name, headingLevel: 2 }, actions: { items: actionsOn(member, rights) } },
    rows: rows.filter((each) => each !== undefined),
  };
}

const knownOf = ({ relationshipKind, namedBy, foundWith, lostTouch, availability }: NetworkMember): readonly (SummaryRow | undefined)[] => [
  relationshipKind === undefined ? undefined : row('Kind of relationship', relationshipInWords(relationshipKind)),
  namedBy === undefined ? undefined : row('Named by', namedBy),
  foundWith === undefined ? undefined : row('Found with', foundWithInWords(foundWith)),
  lostTouch === true ? row('In touch', 'The family has lost touch with them') : undefined,
  availability === undefined ? undefined : row('Can come', availability),
];

const safetyOf = ({ safetyInstruction, contactSafety, staffWorkerId }: NetworkMember): readonly (SummaryRow | undefined)[] => [
  safetyInstruction === undefined ? undefined : row('Letters', safetyInWords(safetyInstruction)),
  contactSafety === true ? row('Safety', 'There is a note on their safety, or on somebody’s from them') : undefined,
  staffWorkerId === undefined ? undefined : row('Works for the council', 'Opens nothing of this family'),
];

const row = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { text: value } });

/** The address itself is for those who choose it; the others read only which way letters go. */
function contactRow({ contact }: NetworkMember, { edit }: Rights): SummaryRow {
  if (contact === undefined) return row('How letters reach them', 'Not chosen yet');
  const where = edit ? (contact.addressLines?.join('\n') ?? contact.email) : undefined;
  const said = channelInWords(contact.channel);
  return { key: { text: 'How letters reach them' }, value: { html: lines(where === undefined ? said : `${said}\n${where}`) } };
}

function actionsOn(member: NetworkMember, { edit, safety }: Rights): readonly SummaryAction[] {
  const { episodeId, id, kind } = member;
  // The card adds its title, the person's name, to each of its links.
  const on = (text: string, href: string): SummaryAction => ({ href, text });
  return [
    ...(edit ? [on('Change', networkPaths.change(episodeId, id)), on('How letters reach them', networkPaths.contact(episodeId, id))] : []),
    ...(safety ? [on('Safety of letters', networkPaths.safety(episodeId, id))] : []),
    ...(edit && kind !== 'child' ? [on('Works for the council', networkPaths.staff(episodeId, id))] : []),
    ...(edit ? [on('Remove', networkPaths.remove(episodeId, id))] : []),
  ];
}

const removedInWords = ({ name, relationship, removedOn }: NetworkMember): string =>
  `${name} (${relationship}), taken off on ${removedOn === undefined ? '' : inWords(removedOn)}`;
