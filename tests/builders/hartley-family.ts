import { day } from '../../plugin/core/calendar-day';
import type { PolicyInput } from '../../plugin/core/policy';
import type { Meeting } from '../../plugin/meetings/meeting';
import type { NetworkMember } from '../../plugin/network/network-member';
import { aMeeting } from './a-meeting';
import { aMember } from './a-member';
import { anEpisode } from './an-episode';
import type { CaseRecords } from './case-records';
import { nia } from './okafor-family';
import { COUNCIL, writtenConsent } from './okafor-meeting';
import { aWorld, type World } from './world';

/** The hard family: two people who must not meet, a refuge, a restricted record, an ex-directory number, somebody who has died. */
export const HARTLEYS = {
  leanne: 'p-leanne',
  craig: 'p-craig',
  mia: 'p-mia',
  jayden: 'p-jayden',
  bump: 'p-bump',
  sam: 'p-sam',
  pat: 'p-pat',
  ken: 'p-ken',
  toni: 'p-toni',
} as const;

const { leanne, craig, mia, jayden, bump, sam, pat, ken, toni } = HARTLEYS;
export const HARTLEY_EPISODE = 'episode-hartley';
export const HARTLEY_MEETING = 'meeting-hartley';

/** How each of them can be reached, as the records hold it: whatever of it stands on somebody else's paper is a leak. */
export const HARTLEY_CONTACTS = {
  [leanne]: ['PO Box 77', 'ZZ1 9PB', 'Haven House', '14 Shelter Walk', 'ZZ4 7HH', '07700 900301', 'leanne@example.org'],
  [craig]: ['27 Tannery Row', 'ZZ2 6TR', '07700 900302', 'craig@example.org'],
  [jayden]: ['PO Box 77', 'ZZ1 9PB', '14 Shelter Walk'],
  [sam]: ['9 Quay Street', 'ZZ5 1QS', '07700 900303', 'sam@example.org'],
  [pat]: ['27 Tannery Row', 'ZZ2 6TR', '01632 960304'],
  [toni]: ['3 Weir Street', 'ZZ6 2WS', '01632 960305', 'the.weirs@example.org'],
  [mia]: ['51 Larch Road', 'ZZ7 3LR'],
} as const;

const TANNERY_ROW = { text: '27 Tannery Row, Sampleton', postcode: 'ZZ2 6TR' };

export function theHartleys(records: CaseRecords): void {
  const adult = (id: string, fullName: string, more: { readonly email?: string } = {}) =>
    records.addPerson({ id, fullName, dateOfBirth: day('1985-01-01'), ...more });
  adult(leanne, 'Leanne Hartley', { email: 'leanne@example.org' });
  adult(craig, 'Craig Dunne', { email: 'craig@example.org' });
  adult(sam, 'Sam Oyelaran', { email: 'sam@example.org' });
  adult(pat, 'Pat Dunne');
  adult(toni, 'Toni Weir', { email: 'the.weirs@example.org' });
  records.addPerson({ id: ken, fullName: 'Ken Hartley', dateOfBirth: day('1950-01-01'), dateOfDeath: day('2026-05-20') });
  records.addPerson({ id: mia, fullName: 'Mia Hartley', dateOfBirth: day('2011-04-04'), restricted: true });
  records.addPerson({ id: jayden, fullName: 'Jayden Hartley', dateOfBirth: day('2017-02-03') });
  records.addPerson({ id: bump, fullName: 'Baby Hartley', expectedBirth: day('2027-03-01'), isChildRecord: true });

  // The record displays the old shared home, where Craig still lives; letters to Leanne go to the refuge's post box.
  records.addAddress({ personId: leanne, ...TANNERY_ROW });
  records.addAddress({ personId: leanne, text: 'PO Box 77, Sampleton', postcode: 'ZZ1 9PB', isContact: true, isDisplay: false });
  records.addAddress({ personId: leanne, text: 'Haven House, 14 Shelter Walk, Sampleton', postcode: 'ZZ4 7HH', isDisplay: false });
  records.addAddress({ personId: jayden, ...TANNERY_ROW });
  records.addAddress({ personId: jayden, text: 'Haven House, 14 Shelter Walk, Sampleton', postcode: 'ZZ4 7HH', isDisplay: false });
  for (const id of [craig, pat]) records.addAddress({ personId: id, ...TANNERY_ROW });
  records.addAddress({ personId: sam, text: '9 Quay Street, Sampleton', postcode: 'ZZ5 1QS' });
  records.addAddress({ personId: toni, text: '3 Weir Street, Sampleton', postcode: 'ZZ6 2WS' });
  records.addAddress({ personId: mia, text: '51 Larch Road, Sampleton', postcode: 'ZZ7 3LR' });
  const phone = (personId: string, number: string, exDirectory = false) =>
    records.addTelephone({ personId, number, type: 'MOBILE', exDirectory });
  phone(leanne, '07700 900301');
  phone(craig, '07700 900302');
  phone(sam, '07700 900303');
  phone(pat, '01632 960304');
  phone(toni, '01632 960305', true);

  const yes = { parentalResponsibility: 'yes' } as const;
  for (const child of [jayden, mia]) {
    records.addRelationship({ personId: leanne, personIs: 'Mother', otherPersonId: child, otherIs: 'Child', ...yes });
    records.addRelationship({ personId: craig, personIs: 'Father', otherPersonId: child, otherIs: 'Child', ...yes });
  }
  records.addRelationship({ personId: leanne, personIs: 'Mother', otherPersonId: bump, otherIs: 'Unborn Child' });
  records.addRelationship({ personId: pat, personIs: 'Grandmother', otherPersonId: jayden, otherIs: 'Grandson' });
  records.addRelationship({ personId: mia, personIs: 'Sister', otherPersonId: jayden, otherIs: 'Brother' });
  for (const child of [jayden, bump]) records.allocate(child, nia.workerId, { teamId: 'team-north' });
}

const member = (id: string, personId: string | undefined, name: string, rest: Partial<NetworkMember>): NetworkMember =>
  aMember({ id, episodeId: HARTLEY_EPISODE, personId, name, ...rest });

export const HARTLEY_NETWORK: readonly NetworkMember[] = [
  member('m-jayden', jayden, 'Jayden Hartley', {
    kind: 'child',
    adult: false,
    relationship: 'child',
    contact: { channel: 'letter', addressLines: ['PO Box 77', 'Sampleton', 'ZZ1 9PB'] },
  }),
  member('m-leanne', leanne, 'Leanne Hartley', {
    relationship: 'mother',
    contact: { channel: 'letter', addressLines: ['PO Box 77', 'Sampleton', 'ZZ1 9PB'] },
    safetyInstruction: 'separate-envelope',
  }),
  member('m-craig', craig, 'Craig Dunne', {
    relationship: 'father',
    disclosure: 'reason-in-brief',
    contact: { channel: 'letter', addressLines: ['27 Tannery Row', 'Sampleton', 'ZZ2 6TR'] },
    safetyInstruction: 'call-worker',
  }),
  member('m-sam', sam, 'Sam Oyelaran', {
    relationship: 'mother’s partner',
    disclosure: 'that-there-is-a-meeting',
    contact: { channel: 'e-mail', email: 'sam@example.org' },
  }),
  member('m-pat', pat, 'Pat Dunne', {
    relationship: 'grandmother',
    disclosure: 'that-there-is-a-meeting',
    language: 'BSL',
    needs: ['sign-language-interpreter', 'large-print'],
    contact: { channel: 'by-hand' },
    safetyInstruction: 'do-not-post',
  }),
  member('m-ken', ken, 'Ken Hartley', {
    relationship: 'grandfather',
    contact: { channel: 'letter', addressLines: ['8 Mill Lane', 'Sampleton'] },
  }),
  member('m-toni', toni, 'Toni Weir', {
    relationship: 'aunt',
    contact: { channel: 'e-mail', email: 'the.weirs@example.org' },
    safetyInstruction: 'call-worker',
  }),
  member('m-mia', mia, 'Mia Hartley', { kind: 'child', adult: false, relationship: 'sister', contact: { channel: 'by-hand' } }),
  member('m-probation', undefined, 'Olu Adeyemi', {
    kind: 'professional',
    relationship: 'probation officer',
    familyWish: { by: 'Leanne Hartley', on: day('2026-11-10') },
    contact: { channel: 'e-mail', email: 'olu.adeyemi@probation.example.org' },
  }),
  member('m-school', undefined, 'Ms Ito', {
    kind: 'professional',
    relationship: 'head of year',
    familyWish: { by: 'Leanne Hartley', on: day('2026-11-10') },
    contact: { channel: 'by-hand' },
  }),
  member('m-nia', undefined, 'Nia Prŷs', { kind: 'worker', relationship: 'social worker' }),
];

export const theirHardMeeting = (rest: Partial<Meeting> = {}): Meeting =>
  aMeeting({
    id: HARTLEY_MEETING,
    episodeId: HARTLEY_EPISODE,
    subjectIds: [jayden, bump],
    on: day('2026-12-04'),
    startsAt: '16:00',
    venueKind: 'community',
    venue: 'Riverside Community Centre\nWharf Road\nSampleton ZZ1 4QT',
    facilitatorId: nia.workerId,
    facilitatorRelation: 'allocated-worker',
    ...rest,
  });

/** The Hartleys' world up to a planned meeting: consent given, the network listed, nobody invited yet. */
export async function theHartleyMeeting(meeting: Partial<Meeting> = {}, policy: PolicyInput = {}): Promise<World> {
  const world = await aWorld({ policy: { ...COUNCIL, ...policy } });
  theHartleys(world.caseRecords);
  world.caseRecords.addWorker({ id: nia.workerId, name: nia.name }, { id: 'team-north', role: 'SW' });
  const choice = { type: 'FM', circumstances: [], chosenBy: nia.workerId, on: day('2026-11-03') };
  const children = [jayden, bump].map((personId) => ({ personId, joinedOn: day('2026-11-02') }));
  await world.stores.episodes.add(anEpisode({ id: HARTLEY_EPISODE, reference: 'FM-7K3Q9', leadChildId: jayden, children, choice }));
  await world.stores.consents.add(writtenConsent({ episodeId: HARTLEY_EPISODE, givenByPersonId: leanne }));
  for (const each of HARTLEY_NETWORK) await world.stores.network.add(each);
  await world.stores.meetings.add(theirHardMeeting(meeting));
  return world;
}
