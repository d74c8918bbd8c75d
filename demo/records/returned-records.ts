import { addCare, type ReturnEpisode } from './care-records';
import { chanceFrom, type Chance } from './chance';
import { ETHNICITIES } from './codes';
import { addDays, addYears, type Day } from './days';
import { familyName, firstName, home, landline, mobile, type Gender } from './names';
import { addPerson, addResidence, addTelephone, childWord, parentWord, place, relate, type Place } from './person-records';
import type { RecordSink } from './record-writer';
import type { ReturnedChild } from './returns';
import { addAllocation, addReferral, addStep, addSubgroup } from './step-records';
import type { StaffMember, Workforce } from './workforce';

export interface ReturnedParent {
  readonly id: number;
  readonly first: string;
  readonly last: string;
  readonly gender: Gender;
  readonly born: Day;
  readonly parentalResponsibility?: 'Y' | 'N';
}

/** A child of the returns with what no return holds: a name, parents, a home, a worker. */
export interface LookedAfterChild {
  readonly id: number;
  readonly returned: ReturnedChild;
  readonly first: string;
  readonly last: string;
  readonly parents: readonly ReturnedParent[];
  readonly worker: StaffMember;
  /** Referral before the first episode; closed after the last, where none is open. */
  readonly openedOn: Day;
  readonly closedOn?: Day;
  readonly closureReason?: string;
}

const FIRST_PERSON = 2_000_000;
const PERSONS_A_CHILD = 4;
const CHILDREN_A_BLOCK = 1000;

/** The same child in another block is another child: other names, and all days moved by up to half a year. */
export function lookedAfterChild(
  seed: string,
  day: Day,
  block: number,
  index: number,
  child: ReturnedChild,
  workforce: Workforce,
): LookedAfterChild {
  const chance = chanceFrom(seed, 'returned', block, child.number);
  const returned = block === 0 ? child : movedBack(child, chance.int(0, 180));
  const id = FIRST_PERSON + (block * CHILDREN_A_BLOCK + index) * PERSONS_A_CHILD;
  const last = familyName(chance);
  const workers = workforce.socialWork.lookedAfter.workers;
  return {
    id,
    returned,
    first: firstName(chance, returned.gender),
    last,
    parents: parentsOf(chance, id, last, returned),
    worker: chance.pick(workers),
    openedOn: addDays(returned.episodes[0]?.from ?? day, -chance.int(10, 200)),
    ...closureOf(chance, returned, day),
  };
}

function movedBack(child: ReturnedChild, days: number): ReturnedChild {
  const moved = (day: Day): Day => addDays(day, -days);
  const episodes = child.episodes.map((episode) => ({
    ...episode,
    from: moved(episode.from),
    to: episode.to === undefined ? undefined : moved(episode.to),
  }));
  return { ...child, born: moved(child.born), episodes };
}

function parentsOf(chance: Chance, id: number, last: string, child: ReturnedChild): readonly ReturnedParent[] {
  const parent = (place: number, gender: Gender, surname: string, parentalResponsibility: 'Y' | 'N' | undefined): ReturnedParent => ({
    id: id + place,
    first: firstName(chance, gender),
    last: surname,
    gender,
    born: addYears(child.born, -chance.int(17, 38)),
    parentalResponsibility,
  });
  return [
    ...(chance.is(0.94) ? [parent(1, 'F', last, chance.is(0.85) ? 'Y' : undefined)] : []),
    ...(chance.is(0.62)
      ? [
          parent(
            2,
            'M',
            chance.is(0.5) ? last : familyName(chance),
            chance.weighed([
              [60, 'Y' as const],
              [34, undefined],
              [6, 'N' as const],
            ]),
          ),
        ]
      : []),
  ];
}

const closureReasons: Readonly<Record<string, string>> = {
  E3: 'RC5',
  E11: 'RC1',
  E12: 'RC1',
  E2: 'RC2',
  E45: 'RC4',
  E46: 'RC4',
  E47: 'RC4',
  E48: 'RC4',
  E41: 'RC3',
};

function closureOf(chance: Chance, child: ReturnedChild, day: Day): Pick<LookedAfterChild, 'closedOn' | 'closureReason'> {
  if (child.episodes.some((episode) => episode.to === undefined)) return {};
  const last = child.episodes.at(-1) as ReturnEpisode;
  const closedOn = addDays(last.to ?? day, chance.int(0, 120));
  return closedOn > day ? {} : { closedOn, closureReason: closureReasons[last.reasonCeased ?? ''] ?? 'RC7' };
}

const localEthnicity = (national: string): string | undefined => ETHNICITIES.find(([, , code]) => code === national)?.[0];

export function addLookedAfterChild(sink: RecordSink, seed: string, child: LookedAfterChild, childrensHomes: readonly Place[]): void {
  const chance = chanceFrom(seed, 'looked-after records', child.id);
  const { returned } = child;
  const died = returned.episodes.find((episode) => episode.reasonCeased === 'E2')?.to;
  addPerson(sink, {
    ...child,
    gender: returned.gender,
    born: returned.born,
    died,
    child: true,
    ethnicity: localEthnicity(returned.ethnicity),
    ssda903Id: returned.number,
    upn: returned.upn,
  });
  addHomeAndParents(sink, chance, child);
  addCare(sink, child.id, returned.episodes);
  addPlacementAddress(sink, chance, child, childrensHomes);
  const referral = addStep(sink, { type: 'referral', subgroupId: addSubgroup(sink, [child.id]), from: child.openedOn, to: child.openedOn });
  addReferral(sink, [child.id], referral, { from: child.openedOn, to: child.closedOn, closureReason: child.closureReason });
  addAllocation(sink, child.id, child.worker.id, child.openedOn, child.closedOn);
  sink.add('DM_SERVICE_USER_GROUPS', {
    PERSON_ID: child.id,
    FULL_GROUP_TYPE: `CHILD.${returned.episodes[0]?.need ?? 'N1'}`,
    START_DATE: child.openedOn,
  });
}

function addHomeAndParents(sink: RecordSink, chance: Chance, { id, returned, parents, openedOn }: LookedAfterChild): void {
  const at = place(sink, home(chance));
  addResidence(sink, id, at, { from: returned.born });
  for (const parent of parents) {
    addPerson(sink, { ...parent, email: chance.is(0.4) ? true : undefined });
    const together = parent.gender === 'F' || chance.is(0.4);
    addResidence(sink, parent.id, together ? at : place(sink, home(chance)), { from: addDays(openedOn, -700) });
    addTelephone(sink, parent.id, chance.is(0.8) ? mobile(chance) : landline(chance), 'Mobile');
    relate(sink, parent.id, `${parentWord(parent.gender)} : ${childWord(returned.gender)}`, id, {
      from: returned.born,
      parentalResponsibility: parent.parentalResponsibility,
    });
  }
}

/** Children's homes are shared by children who have nothing to do with each other. */
function addPlacementAddress(sink: RecordSink, chance: Chance, { id, returned }: LookedAfterChild, childrensHomes: readonly Place[]): void {
  const last = returned.episodes.at(-1);
  if (last === undefined) return;
  const at = ['K1', 'K2', 'R1'].includes(last.placement) ? chance.pick(childrensHomes) : place(sink, home(chance, chance.is(0.85)));
  addResidence(sink, id, at, { from: last.from, to: last.to, type: 'PLACEMENT', use: 'contact' });
}
