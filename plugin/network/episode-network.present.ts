import { inWords } from '../core/calendar-day';
import type { SummaryListOptions, SummaryRow } from '../core/component-options';
import { lines } from '../core/html';
import { namesInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { EpisodeNetwork } from './episode-network.query';
import { channelInWords, disclosureInWords, kindInWords, needsInWords, safetyInWords, statusInWords } from './member-words.present';
import { mayEditNetwork, mayEditSafety } from './network-access';
import { isPresentInList, type NetworkMember } from './network-member';
import { aroundTheTable, chosenType, professionalsWithoutWish } from './network-rules';
import { networkPaths } from './network.paths';

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
      members: present.map((member) => memberCard(member, rights)),
      removed: members.filter((member) => !isPresentInList(member)).map(removedInWords),
      fromCaseRecord: rights.edit ? networkPaths.fromCaseRecord(episode.id) : undefined,
      add: rights.edit ? networkPaths.add(episode.id) : undefined,
      familyTree: networkPaths.familyTree(episode.id),
    },
  });
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

function memberCard(member: NetworkMember, rights: Rights): SummaryListOptions {
  const needs = needsInWords(member);
  const rows: readonly (SummaryRow | undefined)[] = [
    row('What they are to the children', member.relationship),
    row('At the meeting', kindInWords(member.kind)),
    member.holdsParentalResponsibility === 'yes' ? row('Parental responsibility', 'Yes, on the case record') : undefined,
    member.namedBy === undefined ? undefined : row('Named by', member.namedBy),
    row('How far', statusInWords(member.status)),
    row('May be told', disclosureInWords(member.disclosure)),
    needs.length === 0 ? undefined : row('Needs', needs.join(', ')),
    contactRow(member, rights),
    member.familyWish === undefined ? undefined : row('The family’s wish', `${member.familyWish.by}, ${inWords(member.familyWish.on)}`),
    member.safetyInstruction === undefined ? undefined : row('Letters', safetyInWords(member.safetyInstruction)),
  ];
  return {
    card: { title: { text: member.name, headingLevel: 2 }, actions: { items: actionsOn(member, rights) } },
    rows: rows.filter((each) => each !== undefined),
  };
}

const row = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { text: value } });

/** The address itself is for those who choose it; the others read only which way letters go. */
function contactRow({ contact }: NetworkMember, { edit }: Rights): SummaryRow {
  if (contact === undefined) return row('How letters reach them', 'Not chosen yet');
  const where = edit ? (contact.addressLines?.join('\n') ?? contact.email) : undefined;
  const said = channelInWords(contact.channel);
  return { key: { text: 'How letters reach them' }, value: { html: lines(where === undefined ? said : `${said}\n${where}`) } };
}

function actionsOn(member: NetworkMember, { edit, safety }: Rights): readonly SummaryAction[] {
  const { episodeId, id } = member;
  // The card adds its title, the person's name, to each of its links.
  const on = (text: string, href: string): SummaryAction => ({ href, text });
  return [
    ...(edit ? [on('Change', networkPaths.change(episodeId, id)), on('How letters reach them', networkPaths.contact(episodeId, id))] : []),
    ...(safety ? [on('Safety of letters', networkPaths.safety(episodeId, id))] : []),
    ...(edit ? [on('Remove', networkPaths.remove(episodeId, id))] : []),
  ];
}

const removedInWords = ({ name, relationship, removedOn }: NetworkMember): string =>
  `${name} (${relationship}), taken off on ${removedOn === undefined ? '' : inWords(removedOn)}`;
