import { namedInContactSafety, type ContactSafety } from './contact-safety';
import type { NetworkMember, SafetyInstruction } from './network-member';

/**
 * Members whose mark changes with these records, as they are to be saved: their letters are checked by a second person
 * (roles.md rule 5) and are handled as the instruction says, which is all that business support is told.
 */
export function markedMembers(
  members: readonly NetworkMember[],
  records: readonly ContactSafety[],
  instructed?: { readonly memberId: string; readonly instruction: SafetyInstruction },
): readonly NetworkMember[] {
  const named = namedInContactSafety(records);
  return members.flatMap((member) => {
    const contactSafety = named.has(member.id) ? true : undefined;
    const safetyInstruction = instructed?.memberId === member.id ? instructed.instruction : member.safetyInstruction;
    const same = member.contactSafety === contactSafety && member.safetyInstruction === safetyInstruction;
    return same ? [] : [{ ...member, contactSafety, safetyInstruction }];
  });
}
