import { z } from 'zod';
import { defineAction } from '../core/action';
import { choice, day, id, narrative, optionalChoice, optionalId, text } from '../core/input';
import { mustBeOpen } from '../episodes/episode';
import type { EpisodeStore } from '../episodes/episode.store';
import { refuseProblems } from '../episodes/refuse-problems';
import { CONTACT_SAFETY_KINDS, problemsWithContactSafety, type ContactSafety } from './contact-safety';
import { aboutContactSafety, viewContactSafety } from './contact-safety-in-view';
import type { ContactSafetyStore } from './contact-safety.store';
import { markedMembers } from './mark-contact-safety';
import { mayEditSafety } from './network-access';
import { SAFETY_INSTRUCTIONS } from './network-member';
import type { NetworkStore } from './network.store';

/** roles.md "Contact-safety notes" and rule 5: who must be kept safe from whom, since when, from what source. */
export const addContactSafety = defineAction({
  name: 'add-contact-safety',
  input: z.strictObject({
    episodeId: id(),
    kind: choice(CONTACT_SAFETY_KINDS, { required: 'Select what it is' }),
    memberId: optionalId(),
    otherMemberId: optionalId(),
    what: narrative({ required: 'Enter what must not happen', max: 5000 }),
    since: day({ what: 'the date since when it is so' }),
    source: text({ required: 'Enter how it is known', max: 500 }),
    reviewOn: day({ what: 'the date on which it is looked at again' }),
    safetyInstruction: optionalChoice(SAFETY_INSTRUCTIONS),
  }),
  load: (input, stores: { episodes: EpisodeStore; network: NetworkStore; contactSafety: ContactSafetyStore }, asked) =>
    viewContactSafety(input, stores, asked),
  allow: (actor, view) => mayEditSafety(actor, view),
  about: (view) => aboutContactSafety(view),
  async record({ input, loaded: { episode, members }, actor, today, ids }, { network, contactSafety }) {
    mustBeOpen(episode);
    const { safetyInstruction: instruction, memberId = '', ...rest } = input;
    const fields = { ...rest, memberId };
    const listed = (personId: string): boolean => members.some((member) => member.id === personId);
    refuseProblems([
      !listed(memberId) && { field: 'memberId', message: 'Select who is to be kept safe' },
      fields.otherMemberId !== undefined &&
        !listed(fields.otherMemberId) && { field: 'otherMemberId', message: 'Select somebody from the list' },
      ...problemsWithContactSafety(fields, today),
    ]);
    const record: ContactSafety = { ...fields, id: ids.next(), recordedBy: actor.workerId, version: 0 };
    await contactSafety.add(record);
    const instructed = instruction === undefined ? undefined : { memberId: record.memberId, instruction };
    const records = await contactSafety.ofEpisode(episode.id);
    for (const member of markedMembers(await network.ofEpisode(episode.id), records, instructed)) await network.save(member);
    return { episodeId: episode.id };
  },
});
