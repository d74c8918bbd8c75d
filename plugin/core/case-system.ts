import type { CalendarDay } from './calendar-day';
import type { Regime } from './regime';

/**
 * What the module reads from the council's case system. Adapters (MOSAIC, the Standard Safeguarding
 * Dataset, an extract) implement it, and a host may; every method throws `CaseSystemUnavailable` when the system does
 * not answer, and `CaseRecordUnreadable` when a row does not fit. Those that ask of many at once (`…Of` with ids, `…OfEach`)
 * must not ask once for each: pages ask them for whole lists, and their speed is the page's.
 */
export type PersonId = string;
export type WorkerId = string;
export type TeamId = string;

export type Sex = 'female' | 'male' | 'unknown';

export interface Person {
  readonly id: PersonId;
  readonly fullName: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly title?: string;
  /** Exactly one of the two birth dates is known, or neither. A date after today is an expected birth (unborn child). */
  readonly dateOfBirth?: CalendarDay;
  readonly expectedBirth?: CalendarDay;
  readonly dateOfDeath?: CalendarDay;
  readonly sex: Sex;
  /** True where the record is restricted to named workers. */
  readonly restricted: boolean;
  readonly isChildRecord: boolean;
  readonly ethnicityCode?: string;
  readonly firstLanguage?: string;
  readonly interpreterRequired: boolean;
  readonly email?: string;
  /** Case-system reference shown to workers: the person's number as printed there. */
  readonly caseReference: string;
}

export interface Address {
  /** The address itself: two people with the same id live at the same place. */
  readonly addressId: string;
  readonly text: string;
  readonly postcode?: string;
  /** `MAIN`, `PLACEMENT`, … as the council codes it. */
  readonly type?: string;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  readonly isContact: boolean;
  readonly isDisplay: boolean;
}

export interface Telephone {
  readonly number: string;
  readonly type: string;
  /** An ex-directory number is never shown outside the worker's own screen nor printed. */
  readonly exDirectory: boolean;
}

export type ParentalResponsibility = 'yes' | 'no' | 'not recorded';

/** One relationship between two people, read once whichever way round and however often it is recorded. */
export interface Relationship {
  readonly personId: PersonId;
  /** What the person is to the other: "Mother" in "Mother : Child". */
  readonly personIs: string;
  readonly otherPersonId: PersonId;
  readonly otherIs: string;
  readonly from?: CalendarDay;
  readonly to?: CalendarDay;
  /** Whether the adult of the pair holds parental responsibility for the child of it. A blank flag is "not recorded", never "no". */
  readonly parentalResponsibility: ParentalResponsibility;
  readonly informalCarer: boolean;
}

export interface WorkerTeam {
  readonly teamId: TeamId;
  readonly teamName: string;
  readonly roleCode: string;
  readonly primary: boolean;
}

export interface Worker {
  readonly id: WorkerId;
  readonly loginId: string;
  readonly name: string;
  readonly email?: string;
  /** Teams in which the worker has a current role, primary first. */
  readonly teams: readonly WorkerTeam[];
}

/** A worker's open or past involvement with a person. */
export interface Allocation {
  readonly personId: PersonId;
  readonly workerId: WorkerId;
  /** `allocated-worker` where the council maps the code so; otherwise the council's own code. */
  readonly kind: string;
  readonly teamId?: TeamId;
  /** On the day of `from`. */
  readonly teamName?: string;
  /** What the team was called from a later day on, where the source tells of names over time. */
  readonly renamed?: readonly { readonly from: CalendarDay; readonly name: string }[];
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
}

export interface RegimeSpell {
  readonly personId: PersonId;
  readonly regime: Regime;
  /** The plan's or status's own number in the case system, where it has one. */
  readonly reference?: string;
  readonly from: CalendarDay;
  /** First day on which it no longer holds; undefined = open. */
  readonly to?: CalendarDay;
}

/** A case record's own event that has a date: strategy discussion, conference, letter before proceedings, application. */
export interface CaseEvent {
  readonly personId: PersonId;
  readonly kind:
    'letter-before-proceedings' | 'care-application' | 'strategy-discussion' | 'cp-conference' | 'letter-decision' | 'step-down';
  readonly on: CalendarDay;
  readonly reference?: string;
}

/** A section 47 enquiry about one child (S0-04). */
export interface ProtectionEnquiry {
  readonly personId: PersonId;
  readonly startedOn: CalendarDay;
  /** Undefined = open. */
  readonly endedOn?: CalendarDay;
  readonly reference?: string;
}

/** One SSDA903-shaped episode of care: half-open [from, to). */
export interface CareEpisode {
  readonly from: CalendarDay;
  readonly to?: CalendarDay;
  /** SSDA903 code list: C1, V2, V4 … */
  readonly legalStatus?: string;
  /** SSDA903 placement type: U1, P1 … */
  readonly placement?: string;
  /** SSDA903 reason episode ceased: X1, E4A … */
  readonly reasonCeased?: string;
  /** SSDA903 reason for new episode, where the source keeps it. */
  readonly reasonStarted?: string;
}

/** One time in pre-proceedings: what the children in need census asks of it and no dated event tells. Left out = the source does not say. */
export interface PreProceedingsRecord {
  /** The day of the decision to begin, or of the first letter: ties it to the events. */
  readonly startedOn: CalendarDay;
  readonly initialMeetingOn?: CalendarDay;
  /** Without the initial one. */
  readonly reviewMeetings?: number;
  /** The decision to step down or to begin care proceedings. */
  readonly decidedOn?: CalendarDay;
  /** The letter that tells the parents of care proceedings. */
  readonly issueLetterOn?: CalendarDay;
}

/** Everything the nightly reports need of one child, from the case system alone. */
export interface CaseHistory {
  readonly person: Person;
  /** The surviving record, where this one was merged into another. */
  readonly mergedInto?: PersonId;
  readonly disability?: 'yes' | 'no';
  readonly primaryNeed?: string;
  readonly regimes: readonly RegimeSpell[];
  readonly events: readonly CaseEvent[];
  readonly care: readonly CareEpisode[];
  readonly preProceedings?: readonly PreProceedingsRecord[];
  /** Allocations of the child with their teams, for breakdowns by team. */
  readonly allocations: readonly Allocation[];
  /** Day from which another authority holds the case. */
  readonly transferredOn?: CalendarDay;
  readonly movedOutAndClosedOn?: CalendarDay;
  /** Rows of this child that the reader left out because they cannot be true (an end before its start): data quality, A18. */
  readonly leftOut?: readonly {
    readonly what: 'address' | 'allocation' | 'care' | 'referral' | 'regime' | 'relationship';
    readonly reason: string;
  }[];
}

/**
 * What a source can tell. Where it cannot, an empty answer or a "no" of it says nothing: pages and reports say so, and the
 * policy says how such a record is treated.
 */
export interface CaseKnowledge {
  /** Which records are restricted, and who may open them. */
  readonly restriction: boolean;
  /** All relationships, with parental responsibility where it is recorded; false = at most who the mother is. */
  readonly relationships: boolean;
  readonly telephones: boolean;
  /** Records that a merge took away: without it, what we keep under such a number is found by the nightly look alone. */
  readonly mergedRecords: boolean;
  /** Letters before proceedings: without them no child can be said to have had none. */
  readonly letters: boolean;
  /** Applications for care proceedings. */
  readonly applications: boolean;
  /** Meetings of pre-proceedings: without them none of the census's blocks has one. */
  readonly preProceedingsMeetings: boolean;
}

const KNOWS_ALL: CaseKnowledge = {
  restriction: true,
  relationships: true,
  telephones: true,
  mergedRecords: true,
  letters: true,
  applications: true,
  preProceedingsMeetings: true,
};

/** Of what reports count, what this source does not tell. */
export const untoldEvents = (source: Pick<CaseSystem, 'knows'>): readonly UntoldEvent[] =>
  UNTOLD_EVENTS.filter((what) => !knowledgeOf(source)[what]);

const UNTOLD_EVENTS = ['letters', 'applications'] as const;
export type UntoldEvent = (typeof UNTOLD_EVENTS)[number];

/** A reader that says nothing about it is taken to know everything that its methods answer. */
export const knowledgeOf = ({ knows }: Pick<CaseSystem, 'knows'>): CaseKnowledge => ({ ...KNOWS_ALL, ...knows });

export interface CaseSystem {
  /** Only what differs from knowing everything. */
  readonly knows?: Partial<CaseKnowledge>;
  /** Undefined where there is no such record; a merged record's survivor where there is one (its `id` then differs from the one asked for). */
  person(id: PersonId): Promise<Person | undefined>;
  /** In the order asked for; unknown ids are left out. */
  people(ids: readonly PersonId[]): Promise<readonly Person[]>;
  /** As `person`, of many at once, by the id that was asked for; ids without a record are left out. For lists: the number of statements does not grow with the number of people. */
  personsOf(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>>;
  /** Current and past, each pair and kind once. */
  relationshipsOf(id: PersonId): Promise<readonly Relationship[]>;
  /** As `relationshipsOf`, of many at once, by the id that was asked for: one between two of them stands under both. */
  relationshipsOfEach(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Relationship[]>>;
  addressesOf(id: PersonId): Promise<readonly Address[]>;
  /** As `addressesOf`, of many at once, by the id that was asked for. */
  addressesOfEach(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Address[]>>;
  telephonesOf(id: PersonId): Promise<readonly Telephone[]>;
  /** As `telephonesOf`, of many at once, by the id that was asked for. */
  telephonesOfEach(ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Telephone[]>>;
  worker(id: WorkerId): Promise<Worker | undefined>;
  /** As `worker`, of many at once; ids without a worker are left out. */
  workersOf(ids: readonly WorkerId[]): Promise<ReadonlyMap<WorkerId, Worker>>;
  workerByLogin(loginId: string): Promise<Worker | undefined>;
  /** Workers with a current role in any of the teams, by name. */
  workersInTeams(teamIds: readonly TeamId[]): Promise<readonly Worker[]>;
  allocationsOf(personId: PersonId): Promise<readonly Allocation[]>;
  /** As `allocationsOf`, of many at once, by the id that was asked for. */
  allocationsOfEach(personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Allocation[]>>;
  /** The persons to whom a worker is now allocated. */
  caseloadOf(workerId: WorkerId): Promise<readonly PersonId[]>;
  /** Whether this worker is named on the restricted record's access list. False where the source cannot tell. */
  mayOpenRestricted(workerId: WorkerId, personId: PersonId): Promise<boolean>;
  /** As `mayOpenRestricted`, of many at once: those of the ids that were asked for whose access list names the worker. */
  restrictedOpenTo(workerId: WorkerId, personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  regimesOf(personId: PersonId): Promise<readonly RegimeSpell[]>;
  /** As `regimesOf`, of many at once, by the id that was asked for. */
  regimesOfEach(personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly RegimeSpell[]>>;
  eventsOf(personId: PersonId): Promise<readonly CaseEvent[]>;
  /**
   * Section 47 enquiries of one child, oldest first. An adapter leaves it out where its source does not tell of them: what is
   * not known is then said to be not known, and is never taken for "there is none".
   */
  enquiriesOf?(personId: PersonId): Promise<readonly ProtectionEnquiry[]>;
  /**
   * Of these, the records that end with an adoption. The child's record since then is another one on purpose, and the two are never
   * joined (mosaic-records 1.5). An adapter leaves it out where its source cannot tell.
   */
  adoptedAmong?(ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  /** Every child's history, in ascending order of id, a page at a time: memory does not grow with the number of children. */
  histories(): AsyncIterable<CaseHistory>;
  /** The last day for which the source is complete, by feed. Undefined = complete to yesterday. */
  completeTo(): Promise<{ readonly caseRecords?: CalendarDay; readonly careEpisodes?: CalendarDay }>;
}

/** A row of the case system that cannot be read. It names where, never what stands there. */
export class CaseRecordUnreadable extends Error {
  override readonly name = 'CaseRecordUnreadable';
  constructor(
    readonly table: string,
    readonly key: string,
    readonly column: string,
    readonly reason: string,
  ) {
    super(`${table} ${key}, column ${column}: ${reason}`);
  }
}

/** One current address by the case system's own rule: contact, then display, then latest start, open before ended (mosaic-records 1.3). */
export function currentAddress(addresses: readonly Address[], today: CalendarDay): Address | undefined {
  const rank = (address: Address): string =>
    [
      address.isContact ? '1' : '0',
      address.isDisplay ? '1' : '0',
      address.from ?? '0000-00-00',
      address.to === undefined ? '1' : '0',
      address.addressId.padStart(12, '0'),
    ].join('|');
  return addresses.filter((address) => address.to === undefined || address.to > today).toSorted((a, b) => (rank(a) < rank(b) ? 1 : -1))[0];
}
