import {
  CONTACT_CHANNELS,
  DISCLOSURE_LEVELS,
  MEMBER_STATUSES,
  SAFETY_INSTRUCTIONS,
  SUPPORT_NEEDS,
  type ContactChannel,
  type DisclosureLevel,
  type MemberKind,
  type MemberStatus,
  type NetworkMember,
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
const CHANNELS: Words<ContactChannel> = { letter: 'By letter', 'e-mail': 'By e-mail', 'by-hand': 'By hand: somebody gives it to them' };
const SAFETY: Words<SafetyInstruction> = {
  'do-not-post': 'Do not post anything to them',
  'separate-envelope': 'Always in an envelope of its own',
  'call-worker': 'Call the worker before anything is sent',
};

const optionsOf = <Key extends string>(words: Words<Key>, keys: readonly Key[]) => keys.map((value) => ({ value, text: words[value] }));

export const kindInWords = (kind: MemberKind): string => KINDS[kind];
export const statusInWords = (status: MemberStatus): string => STATUSES[status];
export const disclosureInWords = (level: DisclosureLevel): string => DISCLOSURES[level];
export const needsInWords = ({ needs, language }: Pick<NetworkMember, 'needs' | 'language'>): readonly string[] => [
  ...needs.map((need) => NEEDS[need]),
  ...(language === undefined ? [] : [`Language: ${language}`]),
];
export const channelInWords = (channel: ContactChannel): string => CHANNELS[channel];
export const safetyInWords = (instruction: SafetyInstruction): string => SAFETY[instruction];

export const kindOptions = (kinds: readonly MemberKind[]) => optionsOf(KINDS, kinds);
export const statusOptions = optionsOf(STATUSES, MEMBER_STATUSES);
export const disclosureOptions = optionsOf(DISCLOSURES, DISCLOSURE_LEVELS);
export const needOptions = optionsOf(NEEDS, SUPPORT_NEEDS);
export const channelOptions = optionsOf(CHANNELS, CONTACT_CHANNELS);
export const safetyOptions = [{ value: 'none', text: 'As anybody’s' }, ...optionsOf(SAFETY, SAFETY_INSTRUCTIONS)];
