import { day } from '../../plugin/core/calendar-day';
import type { Consent } from '../../plugin/consent/consent';
import type { Meeting } from '../../plugin/meetings/meeting';
import type { NetworkMember } from '../../plugin/network/network-member';
import { aMeeting } from './a-meeting';
import { aMember } from './a-member';
import { nia, OKAFORS, theirEpisode, theOkafors } from './okafor-family';
import { aWorld, type World } from './world';

/** The codes of the council in which the Okafors live. */
export const COUNCIL = {
  roles: { SW: ['worker'], SP: ['senior-practitioner'], TM: ['team-manager'], IC: ['coordinator'] },
  service: {
    name: 'Family meetings',
    address: ['Sampleton Council', '1 Example Square', 'Sampleton', 'ZZ1 1ZZ'],
    telephone: '01632 960001',
  },
} as const;

const { zoe, tomasz, baby, amara, grace, emeka } = OKAFORS;
const EPISODE = 'episode-okafor';

/** The people of the reference meeting, as the family's list has them. */
export const THEIR_NETWORK: readonly NetworkMember[] = [
  aMember({ id: 'm-zoe', episodeId: EPISODE, personId: zoe, name: 'Zoë Okafor', relationship: 'child', kind: 'child', adult: false }),
  aMember({
    id: 'm-amara',
    episodeId: EPISODE,
    personId: amara,
    name: 'Amara Okafor',
    relationship: 'mother',
    holdsParentalResponsibility: 'yes',
  }),
  aMember({
    id: 'm-grace',
    episodeId: EPISODE,
    personId: grace,
    name: 'Grace Okafor',
    relationship: 'grandmother',
    needs: ['large-print'],
  }),
  aMember({ id: 'm-emeka', episodeId: EPISODE, personId: emeka, name: 'Emeka Okafor', relationship: 'uncle' }),
  aMember({ id: 'm-nia', episodeId: EPISODE, name: 'Nia Prŷs', relationship: 'social worker', kind: 'worker' }),
];

export const writtenConsent = (rest: Partial<Consent> = {}): Consent => ({
  id: 'consent-1',
  episodeId: EPISODE,
  givenByPersonId: amara,
  holdsParentalResponsibility: 'yes',
  form: 'signed-paper',
  givenOn: day('2026-11-05'),
  scope: ['hold-meeting', 'share-information', 'send-invitations', 'share-plan'],
  explainedBy: 'Nia Prŷs',
  recordedBy: nia.workerId,
  version: 0,
  ...rest,
});

export const theirMeeting = (rest: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    id: 'meeting-okafor',
    episodeId: EPISODE,
    subjectIds: [zoe, tomasz, baby],
    facilitatorId: nia.workerId,
    facilitatorRelation: 'allocated-worker',
    ...rest,
  });

/** Where the family's records are put: a world's, or a database's in a file. */
export type Records = Pick<World, 'stores' | 'caseRecords'>;

/** The Okafors up to a planned meeting, three days ago: the type chosen, consent given, the network listed. */
export async function putOkaforMeeting({ stores, caseRecords }: Records, meeting: Partial<Meeting> = {}): Promise<void> {
  theOkafors(caseRecords);
  const choice = { type: 'FM', circumstances: [], chosenBy: nia.workerId, on: day('2026-11-03') };
  await stores.episodes.add(theirEpisode({ choice }));
  await stores.consents.add(writtenConsent());
  for (const member of THEIR_NETWORK) await stores.network.add(member);
  await stores.meetings.add(theirMeeting(meeting));
}

export async function theOkaforMeeting(meeting: Partial<Meeting> = {}): Promise<World> {
  const world = await aWorld({ policy: COUNCIL });
  await putOkaforMeeting(world, meeting);
  return world;
}
