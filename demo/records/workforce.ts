import { chanceFrom, type Chance } from './chance';
import { addDays, type Day } from './days';
import { emailOf, familyName, firstName, plainLetters } from './names';
import type { RecordSink } from './record-writer';
import { ROLE_CODES, type RoleCode } from './roles';

export interface Team {
  readonly id: number;
  readonly name: string;
  /** What it was called until `renamedOn`. */
  readonly formerName?: string;
  readonly renamedOn?: Day;
}

export interface StaffMember {
  readonly id: number;
  readonly loginId?: string;
  readonly name: string;
  readonly role: RoleCode;
  readonly teamId: number;
  readonly from: Day;
  readonly to?: Day;
}

export interface SocialWorkTeam extends Team {
  readonly workers: readonly StaffMember[];
  readonly seniorPractitioner: StaffMember;
  readonly manager: StaffMember;
}

/** The staff of one block of families: every hundred-fold has a hundred of these. */
export interface Workforce {
  readonly socialWork: Readonly<Record<SocialWorkTeamKey, SocialWorkTeam>>;
  readonly coordinators: readonly StaffMember[];
  readonly everybody: readonly StaffMember[];
  readonly teams: readonly Team[];
}

export const SOCIAL_WORK_TEAMS = ['north', 'south', 'riverside', 'lookedAfter', 'disabledChildren', 'familyHelp'] as const;
export type SocialWorkTeamKey = (typeof SOCIAL_WORK_TEAMS)[number];

const TEAM_NAMES = {
  north: 'Ashcombe North',
  south: 'Ashcombe South',
  riverside: 'Riverside',
  lookedAfter: 'Children Looked After',
  disabledChildren: 'Disabled Children',
  familyHelp: 'Family Help',
  conferences: 'Family Group Conference Service',
  businessSupport: 'Business Support',
  performance: 'Performance and Data',
  chairs: 'Child Protection Chairs',
  governance: 'Information Governance',
  systems: 'Case Systems',
} as const;
type TeamKey = keyof typeof TEAM_NAMES;

/** Half a year before the demo day: in the middle of a reporting year. */
export const RENAMED_DAYS_AGO = 140;
const FORMER_NAME = 'East Locality';

export const WORKERS_A_TEAM = 8;
const ID_OF_FIRST_TEAM = 5000;
const TEAMS_A_BLOCK = 20;
const ID_OF_FIRST_WORKER = 1000;
const WORKERS_A_BLOCK = 200;

function teamsOf(block: number, day: Day): Readonly<Record<TeamKey, Team>> {
  const suffix = block === 0 ? '' : ` ${block + 1}`;
  const teams = Object.entries(TEAM_NAMES).map(([key, name], index) => {
    const renamed = key === 'riverside' ? { formerName: `${FORMER_NAME}${suffix}`, renamedOn: addDays(day, -RENAMED_DAYS_AGO) } : {};
    return [key, { id: ID_OF_FIRST_TEAM + block * TEAMS_A_BLOCK + index, name: `${name}${suffix}`, ...renamed }];
  });
  return Object.fromEntries(teams);
}

/** Staff with a name and a login that people can remember stand first in their teams; the rest are made up. */
type Named = readonly [first: string, last: string];
const NAMED: Readonly<Record<TeamKey, Partial<Record<RoleCode, readonly Named[]>>>> = {
  north: { SW: [['Abena', 'Mensah']], SP: [['Helen', 'Whitcombe']], TM: [['Marcus', 'Adeyinka']] },
  south: {
    SW: [
      ['Rhiannon', 'Price'],
      ['Farid', 'Nouri'],
    ],
    SP: [['Owen', 'Castell']],
    TM: [['Sunita', 'Rao']],
  },
  riverside: { SW: [['Jo', 'Lindqvist']], SP: [['Beverley', 'Oakes']], TM: [['Gareth', 'Pugh']] },
  lookedAfter: { SW: [['Temi', 'Bankole']], SP: [['Ruth', 'Ellery']], TM: [['Dominic', 'Shore']] },
  disabledChildren: { SW: [['Nasreen', 'Malik']], SP: [['Colin', 'Brandt']], TM: [['Wendy', 'Ferris']] },
  familyHelp: { SW: [['Kelly', 'Marsden']], SP: [['Anton', 'Reyes']], TM: [['Lorna', 'Tait']] },
  conferences: {
    FGCC: [
      ['Delroy', 'Francis'],
      ['Maggie', 'Thornbury'],
    ],
    TM: [['Priscilla', 'Agyeman']],
  },
  businessSupport: { BS: [['Stacey', 'Lomax']] },
  performance: { PA: [['Vikram', 'Shah']] },
  chairs: { CPC: [['Eileen', 'Drury']] },
  governance: { AUD: [['Noor', 'Haddad']] },
  systems: { ADM: [['Tim', 'Askew']] },
};

const STAFFING: Readonly<Record<TeamKey, Partial<Record<RoleCode, number>>>> = {
  ...(Object.fromEntries(SOCIAL_WORK_TEAMS.map((key) => [key, { SW: WORKERS_A_TEAM, SP: 1, TM: 1 }])) as Record<
    SocialWorkTeamKey,
    Partial<Record<RoleCode, number>>
  >),
  conferences: { FGCC: 5, TM: 1 },
  businessSupport: { BS: 3 },
  performance: { PA: 1 },
  chairs: { CPC: 3 },
  governance: { AUD: 1 },
  systems: { ADM: 1 },
};

/** The last worker of Ashcombe South left with open work. */
const LEFT_DAYS_AGO = 40;

export function workforceOf(seed: string, block: number, day: Day): Workforce {
  const chance = chanceFrom(seed, 'workforce', block);
  const teams = teamsOf(block, day);
  let nextId = ID_OF_FIRST_WORKER + block * WORKERS_A_BLOCK;
  const staffOf = (key: TeamKey): readonly StaffMember[] =>
    Object.entries(STAFFING[key]).flatMap(([role, count]) =>
      Array.from({ length: count }, (_, index) =>
        staffMember(
          chance,
          nextId++,
          teams[key].id,
          role as RoleCode,
          block === 0 ? NAMED[key][role as RoleCode]?.[index] : undefined,
          day,
        ),
      ),
    );
  const staff = Object.fromEntries(Object.keys(TEAM_NAMES).map((key) => [key, staffOf(key as TeamKey)])) as Record<
    TeamKey,
    readonly StaffMember[]
  >;
  staff.south = staff.south.map((member, index) =>
    index === WORKERS_A_TEAM - 1 ? { ...member, to: addDays(day, -LEFT_DAYS_AGO) } : member,
  );
  const of = (key: TeamKey, role: RoleCode): readonly StaffMember[] => staff[key].filter((member) => member.role === role);
  const socialWork = SOCIAL_WORK_TEAMS.map((key) => [
    key,
    { ...teams[key], workers: of(key, 'SW'), seniorPractitioner: of(key, 'SP')[0], manager: of(key, 'TM')[0] },
  ]);
  return {
    socialWork: Object.fromEntries(socialWork),
    coordinators: of('conferences', 'FGCC'),
    everybody: Object.values(staff).flat(),
    teams: Object.values(teams),
  };
}

function staffMember(chance: Chance, id: number, teamId: number, role: RoleCode, named: Named | undefined, day: Day): StaffMember {
  const [first, last] = named ?? [firstName(chance, chance.is(0.75) ? 'F' : 'M'), familyName(chance)];
  const login = `${plainLetters(first)}.${plainLetters(last)}`;
  return {
    id,
    loginId: named === undefined ? `${login}.${id}` : login,
    name: `${first} ${last}`,
    role,
    teamId,
    from: addDays(day, -chance.int(1200, 2400)),
  };
}

export function addWorkforce(sink: RecordSink, workforce: Workforce): void {
  for (const team of workforce.teams) {
    sink.add('ORGANISATIONS', {
      ID: team.id,
      NAME: team.name,
      SECTOR: 'LA',
      TYPE: 'TEAM',
      AVAILABLE: 'Y',
      RESPONSIBLE_AUTHORITY: 'N',
      ORGANISATION_NOTES: team.formerName === undefined ? null : `Until ${team.renamedOn} called ${team.formerName}`,
      UPDATED_ON: team.renamedOn,
    });
  }
  for (const member of workforce.everybody) addStaffMember(sink, member);
}

function addStaffMember(sink: RecordSink, member: StaffMember): void {
  const [first = '', ...rest] = member.name.split(' ');
  sink.add('WORKERS', {
    ID: member.id,
    FIRST_NAMES: first,
    LAST_NAMES: rest.join(' ').slice(0, 30),
    SYSTEM_USER_ID: member.loginId,
    EMAIL_ADDRESS: member.loginId === undefined ? null : emailOf(first, rest.join(''), member.id),
    ACCESSIBLE: member.to === undefined ? 'Y' : 'N',
    CONTEXT_CODE: 'B',
  });
  sink.add('WORKER_ROLES', {
    ID: sink.nextId('worker role'),
    WORKER_ID: member.id,
    ROLE: member.role,
    ORG_ID: member.teamId,
    PRIMARY_JOB: 'Y',
    START_DATE: member.from,
    END_DATE: member.to,
  });
}

export function addRoleTypes(sink: RecordSink): void {
  for (const [role, description] of Object.entries(ROLE_CODES)) sink.add('WORKER_ROLE_TYPES', { ROLE: role, DESCRIPTION: description });
}
