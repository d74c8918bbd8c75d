import type { CasePath, Spell } from './case-story';
import { addDays, ageOn, type Day } from './days';
import type { FamilyAdult, FamilyChild, GeneratedFamily } from './generated-family';
import type { LookedAfterChild } from './returned-records';
import type { StaffMember, SocialWorkTeam, Workforce } from './workforce';

export interface SubjectChild {
  readonly id: string;
  readonly name: string;
  readonly born: Day;
}

export interface SubjectAdult {
  readonly id: string;
  readonly name: string;
  /** "mother", "grandfather": as the family would say. */
  readonly relationship: string;
  readonly paternal: boolean;
  readonly isParent: boolean;
  readonly parentalResponsibility: 'yes' | 'no' | 'not recorded';
  readonly language?: string;
  readonly interpreter: boolean;
}

/** What a family's process of meetings grows from: the people, who holds the case, and what the case record tells. */
export interface HistorySubject {
  readonly key: string;
  readonly path: CasePath | 'looked-after';
  readonly children: readonly SubjectChild[];
  readonly parents: readonly SubjectAdult[];
  readonly relatives: readonly SubjectAdult[];
  readonly team: SocialWorkTeam;
  readonly coordinators: readonly StaffMember[];
  readonly openedOn: Day;
  readonly closedOn?: Day;
  readonly childInNeed: readonly Spell[];
  readonly childProtection?: Spell;
  readonly strategyOn?: Day;
  readonly letterOn?: Day;
  readonly applicationOn?: Day;
  readonly movedOutOn?: Day;
  /** When any child was looked after. */
  readonly care: readonly Spell[];
  workerOn(day: Day): StaffMember;
}

const flagWords = { Y: 'yes', N: 'no' } as const;

export function subjectOfFamily(family: GeneratedFamily, workforce: Workforce): HistorySubject {
  const { story } = family;
  const team = workforce.socialWork[story.team];
  const adults = family.adults.filter((adult) => adult.died === undefined);
  return {
    ...story,
    key: `F${family.number}`,
    children: family.children.map((child) => childOf(child, family)),
    parents: adults.filter((adult) => adult.part === 'mother' || adult.part === 'father').map(adultOf),
    relatives: adults.filter((adult) => adult.part !== 'mother' && adult.part !== 'father').map(adultOf),
    team,
    coordinators: workforce.coordinators,
    care: story.care.flatMap(({ episodes }) => (episodes[0] === undefined ? [] : [{ from: episodes[0].from, to: episodes.at(-1)?.to }])),
    workerOn(day) {
      const holder = story.workers.find((spell) => spell.from <= day && (spell.to === undefined || day < spell.to)) ?? story.workers.at(-1);
      return team.workers[holder?.index ?? 0] as StaffMember;
    },
  };
}

/** A record merged last night still has its old number in what others kept. */
function childOf(child: FamilyChild, { doubled }: GeneratedFamily): SubjectChild {
  const id = doubled?.how === 'merged' && doubled.of === child.id ? doubled.id : child.id;
  return { id: String(id), name: `${child.first} ${child.last}`, born: child.born };
}

function adultOf(adult: FamilyAdult): SubjectAdult {
  return {
    id: String(adult.id),
    name: `${adult.first} ${adult.last}`,
    relationship: adult.part,
    paternal: adult.side === 'paternal',
    isParent: adult.part === 'mother' || adult.part === 'father',
    parentalResponsibility: adult.parentalResponsibility === undefined ? 'not recorded' : flagWords[adult.parentalResponsibility],
    language: adult.language,
    interpreter: adult.interpreter,
  };
}

/** A child of the returns who was looked after, and under 18, at some time in the last three years. */
export function subjectOfLookedAfter(child: LookedAfterChild, workforce: Workforce, since: Day, day: Day): HistorySubject | undefined {
  const care = child.returned.episodes
    .filter((episode) => !['V3', 'V4'].includes(episode.legalStatus))
    .map(({ from, to }) => ({ from, to }));
  const current = care.filter((spell) => (spell.to ?? day) > addDays(since, 60) && ageOn(child.returned.born, spell.from) < 17);
  if (current.length === 0 || child.parents.length === 0) return undefined;
  return {
    key: `L${child.id}`,
    path: 'looked-after',
    children: [{ id: String(child.id), name: `${child.first} ${child.last}`, born: child.returned.born }],
    parents: child.parents.map((parent) => ({
      id: String(parent.id),
      name: `${parent.first} ${parent.last}`,
      relationship: parent.gender === 'F' ? 'mother' : 'father',
      paternal: parent.gender === 'M',
      isParent: true,
      parentalResponsibility: parent.parentalResponsibility === undefined ? 'not recorded' : flagWords[parent.parentalResponsibility],
      interpreter: false,
    })),
    relatives: [],
    team: workforce.socialWork.lookedAfter,
    coordinators: workforce.coordinators,
    openedOn: child.openedOn,
    closedOn: child.closedOn,
    childInNeed: [],
    care: current,
    workerOn: () => child.worker,
  };
}

export const isOpenOn = (spell: Spell | undefined, day: Day): boolean =>
  spell !== undefined && spell.from <= day && (spell.to === undefined || day < spell.to);

/** What a plan of this day would be reviewed under: the shortest interval that holds, in days. */
export function reviewInterval(subject: HistorySubject, day: Day): number | undefined {
  if (isOpenOn(subject.childProtection, day)) return 28;
  return subject.childInNeed.some((spell) => isOpenOn(spell, day)) ? 42 : undefined;
}
