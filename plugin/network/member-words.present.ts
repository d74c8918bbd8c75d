import { inLocalWords } from '../core/local-words';
import type { Policy } from '../core/policy';
import {
  CONTACT_CHANNELS,
  DISCLOSURE_LEVELS,
  FOUND_WITH,
  MEMBER_STATUSES,
  RELATIONSHIP_KINDS,
  SAFETY_INSTRUCTIONS,
  SUPPORT_NEEDS,
  type ContactChannel,
  type DisclosureLevel,
  type FoundWith,
  type MemberKind,
  type MemberStatus,
  type NetworkMember,
  type RelationshipKind,
  type SafetyInstruction,
  type SupportNeed,
} from './network-member';

type Words<Key extends string> = Readonly<Record<Key, string>>;

const KINDS: Words<MemberKind> = {
  child: 'Child the meeting is about',
  network: 'Family, friend or somebody close',
  professional: 'Professional',
  worker: 'The child’s worker',
  coordinator: 'Independent coordinator',
  advocate: 'Advocate',
  interpreter: 'Interpreter',
};
const STATUSES: Words<MemberStatus> = {
  found: 'Found',
  'to-contact': 'To be contacted',
  contacted: 'Contacted',
  interested: 'Interested',
  'can-attend': 'Can come',
  'cannot-attend': 'Cannot come',
  declined: 'Does not want to',
  'not-suitable': 'Not suitable',
};
const DISCLOSURES: Words<DisclosureLevel> = {
  'nothing-yet': 'Nothing yet',
  'that-there-is-a-meeting': 'That there is a meeting, not why',
  'reason-in-brief': 'The reason in brief',
  'full-meeting': 'Everything that is shared at the meeting',
};
const NEEDS: Words<SupportNeed> = {
  transport: 'Transport',
  childcare: 'Childcare',
  interpreter: 'Interpreter',
  'sign-language-interpreter': 'Sign language interpreter',
  'large-print': 'Large print',
  'easy-read': 'Easy read',
  advocate: 'Advocate',
  'step-free-access': 'Step-free access',
};
const RELATIONSHIPS: Words<RelationshipKind> = {
  parent: 'Parent',
  'step-parent': 'Step-parent',
  sibling: 'Brother or sister',
  grandparent: 'Grandparent',
  'aunt-or-uncle': 'Aunt or uncle',
  cousin: 'Cousin',
  'step-family': 'Step-family',
  'other-relative': 'Another relative',
  godparent: 'Godparent',
  friend: 'Friend',
  neighbour: 'Neighbour',
  'faith-community': 'Church, mosque, temple or another faith community',
  'community-group': 'Club, group or community',
  'foster-carer': 'Foster carer',
  'former-foster-carer': 'Former foster carer',
  professional: 'Professional',
  other: 'Somebody else, as written above',
};
const FOUND: Words<FoundWith> = {
  child: 'The child',
  parents: 'The parents',
  'child-and-parents': 'The child and the parents',
  'other-family': 'Somebody else of the family',
  'case-record': 'The case record',
};
const CHANNELS: Words<ContactChannel> = { letter: 'By letter', 'e-mail': 'By e-mail', 'by-hand': 'By hand: somebody gives it to them' };
const SAFETY: Words<SafetyInstruction> = {
  'do-not-post': 'Do not post anything to them',
  'separate-envelope': 'Always in an envelope of its own',
  'call-worker': 'Call the worker before anything is sent',
};

const optionsOf = <Key extends string>(words: Words<Key>, keys: readonly Key[]) => keys.map((value) => ({ value, text: words[value] }));

export const kindInWords = (kind: MemberKind, policy: Policy): string => inLocalWords(KINDS[kind], policy);
export const statusInWords = (status: MemberStatus): string => STATUSES[status];
export const disclosureInWords = (level: DisclosureLevel): string => DISCLOSURES[level];
export const needsInWords = ({
  needs,
  language,
  interpreterPreference,
}: Pick<NetworkMember, 'needs' | 'language' | 'interpreterPreference'>): readonly string[] => [
  ...needs.map((need) => NEEDS[need]),
  ...(language === undefined ? [] : [`Language: ${language}`]),
  ...(interpreterPreference === undefined ? [] : [`Interpreter: ${interpreterPreference}`]),
];
export const relationshipInWords = (kind: RelationshipKind): string => RELATIONSHIPS[kind];
export const foundWithInWords = (found: FoundWith): string => FOUND[found];
export const channelInWords = (channel: ContactChannel): string => CHANNELS[channel];
export const safetyInWords = (instruction: SafetyInstruction): string => SAFETY[instruction];

export const relationshipOptions = optionsOf(RELATIONSHIPS, RELATIONSHIP_KINDS);
export const foundWithOptions = optionsOf(FOUND, FOUND_WITH);
export const kindOptions = (kinds: readonly MemberKind[], policy: Policy) =>
  optionsOf(KINDS, kinds).map((option) => ({ ...option, text: inLocalWords(option.text, policy) }));
export const statusOptions = optionsOf(STATUSES, MEMBER_STATUSES);
export const disclosureOptions = optionsOf(DISCLOSURES, DISCLOSURE_LEVELS);
export const needOptions = optionsOf(NEEDS, SUPPORT_NEEDS);
export const channelOptions = optionsOf(CHANNELS, CONTACT_CHANNELS);
export const safetyOptions = [{ value: 'none', text: 'As anybody’s' }, ...optionsOf(SAFETY, SAFETY_INSTRUCTIONS)];
