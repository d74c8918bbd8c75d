import { day, type CalendarDay } from '../../plugin/core/calendar-day';
import type {
  Address,
  Allocation,
  CaseEvent,
  CaseHistory,
  CaseSystem,
  Person,
  PersonId,
  ProtectionEnquiry,
  RegimeSpell,
  Relationship,
  Telephone,
  Worker,
} from '../../plugin/core/case-system';
import { CaseSystemUnavailable } from '../../plugin/core/errors';

/** A case system that holds what a test puts in it. */
export class CaseRecords implements CaseSystem {
  /** True = it does not answer. */
  down = false;
  private readonly persons = new Map<PersonId, Person>();
  private readonly workers: Worker[] = [];
  private readonly relationships: Relationship[] = [];
  private readonly addresses: (Address & { readonly personId: PersonId })[] = [];
  private readonly telephones: (Telephone & { readonly personId: PersonId })[] = [];
  private allocations: Allocation[] = [];
  private readonly regimes: RegimeSpell[] = [];
  private readonly events: CaseEvent[] = [];
  private readonly enquiries: ProtectionEnquiry[] = [];
  private readonly named: { readonly workerId: string; readonly personId: PersonId }[] = [];
  readonly caseHistories: CaseHistory[] = [];

  addPerson(person: Partial<Person> & Pick<Person, 'id' | 'fullName'>): Person {
    const [firstName = '', ...rest] = person.fullName.split(' ');
    const added: Person = {
      firstName,
      lastName: rest.join(' '),
      sex: 'unknown',
      restricted: false,
      isChildRecord: person.dateOfBirth !== undefined && person.dateOfBirth > '2008-12-31',
      interpreterRequired: false,
      caseReference: person.id,
      ...person,
    };
    this.persons.set(person.id, added);
    return added;
  }

  /** From now on the case system answers with the other record. */
  merge(from: PersonId, to: PersonId): void {
    const survivor = this.persons.get(to);
    if (survivor !== undefined) this.persons.set(from, survivor);
  }

  forget(id: PersonId): void {
    this.persons.delete(id);
  }

  /** Records that end with an adoption. */
  readonly adopted = new Set<PersonId>();
  adoptedAmong = (ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> =>
    this.answer(new Set(ids.filter((id) => this.adopted.has(id))));

  addWorker(worker: Partial<Worker> & Pick<Worker, 'id' | 'name'>, team?: { id: string; name?: string; role: string }): Worker {
    const teams = team === undefined ? [] : [{ teamId: team.id, teamName: team.name ?? team.id, roleCode: team.role, primary: true }];
    const added: Worker = { loginId: worker.id, teams, ...worker };
    this.workers.push(added);
    return added;
  }

  addRelationship(relationship: Partial<Relationship> & Pick<Relationship, 'personId' | 'personIs' | 'otherPersonId' | 'otherIs'>): void {
    this.relationships.push({ parentalResponsibility: 'not recorded', informalCarer: false, ...relationship });
  }

  addAddress(address: Partial<Address> & { readonly personId: PersonId; readonly text: string }): void {
    this.addresses.push({ addressId: `address-${this.addresses.length + 1}`, isContact: false, isDisplay: true, ...address });
  }

  addTelephone(telephone: Telephone & { readonly personId: PersonId }): void {
    this.telephones.push(telephone);
  }

  allocate(personId: PersonId, workerId: string, rest: Partial<Allocation> = {}): void {
    this.allocations.push({ personId, workerId, kind: 'allocated-worker', from: day('2026-01-01'), ...rest });
  }

  endAllocations(personId: PersonId, on: CalendarDay): void {
    this.allocations = this.allocations.map((each) => (each.personId === personId ? { ...each, to: on } : each));
  }

  addRegime(spell: RegimeSpell): void {
    this.regimes.push(spell);
  }

  addEvent(event: CaseEvent): void {
    this.events.push(event);
  }

  addEnquiry(enquiry: ProtectionEnquiry): void {
    this.enquiries.push(enquiry);
  }

  nameOnRestricted(workerId: string, personId: PersonId): void {
    this.named.push({ workerId, personId });
  }

  private async answer<T>(value: T): Promise<T> {
    if (this.down) throw new CaseSystemUnavailable();
    return value;
  }

  person = (id: PersonId): Promise<Person | undefined> => this.answer(this.persons.get(id));
  people = (ids: readonly PersonId[]): Promise<readonly Person[]> => this.answer(ids.flatMap((id) => this.persons.get(id) ?? []));
  /** Every question that was asked, so that a test can count them. */
  readonly asked: string[] = [];
  private of<T>(what: string, ids: readonly PersonId[], value: (id: PersonId) => T | undefined): Promise<ReadonlyMap<PersonId, T>> {
    this.asked.push(what);
    return this.answer(
      new Map(
        ids.flatMap((id) => {
          const found = value(id);
          return found === undefined ? [] : [[id, found] as const];
        }),
      ),
    );
  }
  personsOf = (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, Person>> => this.of('personsOf', ids, (id) => this.persons.get(id));
  allocationsOfEach = (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Allocation[]>> =>
    this.of('allocationsOfEach', ids, (id) => this.allocations.filter((each) => each.personId === id));
  regimesOfEach = (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly RegimeSpell[]>> =>
    this.of('regimesOfEach', ids, (id) => this.regimes.filter((each) => each.personId === id));
  private readonly relationshipsWith = (id: PersonId): readonly Relationship[] =>
    this.relationships.filter((each) => each.personId === id || each.otherPersonId === id);
  relationshipsOf = (id: PersonId): Promise<readonly Relationship[]> => this.answer(this.relationshipsWith(id));
  relationshipsOfEach = (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Relationship[]>> =>
    this.of('relationshipsOfEach', ids, this.relationshipsWith);
  addressesOf = (id: PersonId): Promise<readonly Address[]> => this.answer(this.addresses.filter((each) => each.personId === id));
  addressesOfEach = (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Address[]>> =>
    this.of('addressesOfEach', ids, (id) => this.addresses.filter((each) => each.personId === id));
  telephonesOf = (id: PersonId): Promise<readonly Telephone[]> => this.answer(this.telephones.filter((each) => each.personId === id));
  telephonesOfEach = (ids: readonly PersonId[]): Promise<ReadonlyMap<PersonId, readonly Telephone[]>> =>
    this.of('telephonesOfEach', ids, (id) => this.telephones.filter((each) => each.personId === id));
  worker = (id: string): Promise<Worker | undefined> => this.answer(this.workers.find((each) => each.id === id));
  workersOf = (ids: readonly string[]): Promise<ReadonlyMap<string, Worker>> =>
    this.of('workersOf', ids, (id) => this.workers.find((each) => each.id === id));
  workerByLogin = (loginId: string): Promise<Worker | undefined> => this.answer(this.workers.find((each) => each.loginId === loginId));
  workersInTeams = (teamIds: readonly string[]): Promise<readonly Worker[]> =>
    this.answer(this.workers.filter((each) => each.teams.some((team) => teamIds.includes(team.teamId))));
  allocationsOf = (personId: PersonId): Promise<readonly Allocation[]> =>
    this.answer(this.allocations.filter((each) => each.personId === personId));
  caseloadOf = (workerId: string): Promise<readonly PersonId[]> =>
    this.answer(this.allocations.filter((each) => each.workerId === workerId && each.to === undefined).map((each) => each.personId));
  mayOpenRestricted = (workerId: string, personId: PersonId): Promise<boolean> =>
    this.answer(this.named.some((each) => each.workerId === workerId && each.personId === personId));
  restrictedOpenTo = (workerId: string, ids: readonly PersonId[]): Promise<ReadonlySet<PersonId>> => {
    this.asked.push('restrictedOpenTo');
    return this.answer(new Set(ids.filter((id) => this.named.some((each) => each.workerId === workerId && each.personId === id))));
  };
  regimesOf = (personId: PersonId): Promise<readonly RegimeSpell[]> =>
    this.answer(this.regimes.filter((each) => each.personId === personId));
  eventsOf = (personId: PersonId): Promise<readonly CaseEvent[]> => this.answer(this.events.filter((each) => each.personId === personId));
  /** A test takes it away to be a source that does not tell. */
  enquiriesOf?: (personId: PersonId) => Promise<readonly ProtectionEnquiry[]> = (personId) =>
    this.answer(this.enquiries.filter((each) => each.personId === personId));
  async *histories(): AsyncIterable<CaseHistory> {
    for (const history of this.caseHistories) yield await this.answer(history);
  }
  completeTo = (): Promise<{ caseRecords?: CalendarDay; careEpisodes?: CalendarDay }> => this.answer({});
}
