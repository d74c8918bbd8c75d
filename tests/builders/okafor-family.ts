import { day } from '../../plugin/core/calendar-day';
import type { Actor } from '../../plugin/core/actor';
import type { Episode } from '../../plugin/episodes/episode';
import { anEpisode } from './an-episode';
import type { CaseRecords } from './case-records';
import { anActor } from './world';

/** The reference meeting's family, as the case system holds it on 21 November 2026: three siblings, two fathers. */
export const OKAFORS = {
  zoe: 'p-zoe',
  tomasz: 'p-tomasz',
  baby: 'p-baby',
  amara: 'p-amara',
  piotr: 'p-piotr',
  daniel: 'p-daniel',
  grace: 'p-grace',
  emeka: 'p-emeka',
  kasia: 'p-kasia',
} as const;

const { zoe, tomasz, baby, amara, piotr, daniel, grace, emeka, kasia } = OKAFORS;
const TEAM = 'team-north';

export const nia: Actor = { ...anActor('w-nia', ['worker'], [TEAM]), name: 'Nia Prŷs' };
export const seniorPractitioner = anActor('w-senior', ['senior-practitioner'], [TEAM]);
export const manager = anActor('w-manager', ['team-manager'], [TEAM]);
export const coordinator = anActor('w-coordinator', ['coordinator'], ['team-conferences']);
export const businessSupport = anActor('w-support', ['business-support'], [TEAM]);
export const anotherWorker = anActor('w-other', ['worker'], [TEAM]);
export const auditor = anActor('w-auditor', ['auditor']);

export function theOkafors(records: CaseRecords): void {
  records.addPerson({ id: zoe, fullName: 'Zoë Okafor', dateOfBirth: day('2014-03-05'), sex: 'female', caseReference: '700101' });
  records.addPerson({ id: tomasz, fullName: 'Tomasz Łukaszewski', dateOfBirth: day('2019-06-20'), sex: 'male', caseReference: '700102' });
  records.addPerson({
    id: baby,
    fullName: 'Baby Łukaszewski',
    expectedBirth: day('2027-01-30'),
    caseReference: '700103',
    isChildRecord: true,
  });
  records.addPerson({ id: amara, fullName: 'Amara Okafor', dateOfBirth: day('1990-02-11'), sex: 'female', firstLanguage: 'Igbo' });
  records.addPerson({
    id: piotr,
    fullName: 'Piotr Łukaszewski',
    dateOfBirth: day('1988-09-01'),
    sex: 'male',
    firstLanguage: 'Polish',
    interpreterRequired: true,
    email: 'piotr@example.org',
  });
  records.addPerson({ id: daniel, fullName: 'Daniel O’Neill', dateOfBirth: day('1987-01-30'), sex: 'male' });
  records.addPerson({ id: grace, fullName: 'Grace Okafor', dateOfBirth: day('1954-05-17'), sex: 'female' });
  records.addPerson({ id: emeka, fullName: 'Emeka Okafor', dateOfBirth: day('1985-12-03'), sex: 'male' });
  records.addPerson({ id: kasia, fullName: 'Kasia Łukaszewska', dateOfBirth: day('1992-04-08'), sex: 'female' });

  const yes = { parentalResponsibility: 'yes' } as const;
  records.addRelationship({ personId: amara, personIs: 'Mother', otherPersonId: zoe, otherIs: 'Child', ...yes });
  records.addRelationship({ personId: amara, personIs: 'Mother', otherPersonId: tomasz, otherIs: 'Child', ...yes });
  records.addRelationship({ personId: amara, personIs: 'Mother', otherPersonId: baby, otherIs: 'Unborn Child' });
  records.addRelationship({ personId: piotr, personIs: 'Father', otherPersonId: tomasz, otherIs: 'Child', ...yes });
  records.addRelationship({ personId: piotr, personIs: 'Father', otherPersonId: baby, otherIs: 'Unborn Child' });
  records.addRelationship({ personId: daniel, personIs: 'Father', otherPersonId: zoe, otherIs: 'Child' });
  records.addRelationship({ personId: zoe, personIs: 'Half-sister', otherPersonId: tomasz, otherIs: 'Half-brother' });
  records.addRelationship({ personId: zoe, personIs: 'Half-sibling', otherPersonId: baby, otherIs: 'Unborn Sibling' });
  records.addRelationship({ personId: tomasz, personIs: 'Brother', otherPersonId: baby, otherIs: 'Unborn Sibling' });
  records.addRelationship({ personId: grace, personIs: 'Grandmother', otherPersonId: zoe, otherIs: 'Granddaughter' });
  records.addRelationship({ personId: grace, personIs: 'Grandmother', otherPersonId: tomasz, otherIs: 'Grandson' });
  records.addRelationship({ personId: emeka, personIs: 'Uncle', otherPersonId: zoe, otherIs: 'Niece' });
  records.addRelationship({ personId: kasia, personIs: 'Aunt', otherPersonId: tomasz, otherIs: 'Nephew' });

  records.addAddress({ personId: amara, text: '4 Foundry Row\nSampleton', postcode: 'ZZ4 7AB' });
  records.addAddress({ personId: grace, text: '12 Chapel Hill\nSampleton', postcode: 'ZZ4 9QQ' });
  records.addTelephone({ personId: emeka, number: '01632 960123', type: 'Home', exDirectory: true });
  records.addTelephone({ personId: emeka, number: '07700 900456', type: 'Mobile', exDirectory: false });

  records.addWorker({ id: nia.workerId, name: nia.name }, { id: TEAM, role: 'SW' });
  for (const child of [zoe, tomasz, baby]) records.allocate(child, nia.workerId, { teamId: TEAM, teamName: 'North team' });
}

/** The three siblings' episode, as it stands after starting it. */
export const theirEpisode = (rest: Partial<Episode> = {}): Episode =>
  anEpisode({
    id: 'episode-okafor',
    leadChildId: zoe,
    children: [zoe, tomasz, baby].map((personId) => ({ personId, joinedOn: day('2026-11-02') })),
    openedBy: nia.workerId,
    coordinatorId: coordinator.workerId,
    ...rest,
  });
