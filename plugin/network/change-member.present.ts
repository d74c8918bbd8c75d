import { dateValues, type KnownValues } from '../core/fields';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { memberForm } from './member-form.present';
import type { MemberInView } from './member-of-episode';
import { kindInWords } from './member-words.present';
import type { NetworkMember } from './network-member';
import { chosenType } from './network-rules';
import { networkPaths } from './network.paths';

export function presentChangeMember(answer: MemberInView, presenting: Presenting): Presented {
  const { episode, member } = answer;
  // How they come to the meeting is not changed: remove the person and add them again.
  const { kind: _, ...fields } = memberForm(presenting, knownOf(member), chosenType(episode, presenting.policy));
  return onEpisode(answer, presenting, {
    title: 'Change what is known of a person',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      heading: member.name,
      professional: member.kind === 'professional',
      action: networkPaths.change(episode.id, member.id),
      cancel: networkPaths.list(episode.id),
      version: member.version,
      ...fields,
      kindInWords: kindInWords(member.kind, presenting.policy),
    },
  });
}

const knownOf = (member: NetworkMember): KnownValues => ({
  name: member.name,
  relationship: member.relationship,
  relationshipKind: member.relationshipKind,
  namedBy: member.namedBy,
  foundWith: member.foundWith,
  lostTouch: member.lostTouch === true ? ['yes'] : [],
  notSuitableReason: member.notSuitableReason,
  availability: member.availability,
  interpreterPreference: member.interpreterPreference,
  adult: member.adult ? 'yes' : 'no',
  status: member.status,
  disclosure: member.disclosure,
  language: member.language,
  needs: member.needs,
  familyWishBy: member.familyWish?.by,
  ...dateValues('familyWishOn', member.familyWish?.on),
});
