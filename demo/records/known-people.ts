import { addDays, addYears, type Day } from './days';
import type { Gender, Home } from './names';
import {
  addPerson,
  addResidence,
  childWord,
  parentWord,
  place,
  relate,
  type PersonRecord,
  type Place,
  type RelationshipRecord,
} from './person-records';
import type { RecordSink } from './record-writer';
import { addAllocation, addPlanSteps, addReferral, addStep, addSubgroup, type StepRecord } from './step-records';
import type { StaffMember, Workforce } from './workforce';

/** A shorthand for families written by hand: everything is counted from the demo day. */
export interface KnownPeople {
  readonly sink: RecordSink;
  readonly day: Day;
  readonly workforce: Workforce;
  /** So many days before the demo day; negative = after it. */
  ago(days: number): Day;
  /** A birthday that makes somebody so old on the demo day, with a hundred days to spare. */
  aged(years: number): Day;
  person(id: number, first: string, last: string, gender: Gender, born: Day | undefined, rest?: Partial<PersonRecord>): void;
  child(id: number, first: string, last: string, gender: Gender, born: Day | undefined, rest?: Partial<PersonRecord>): void;
  home(text: string, postcode: string, inArea?: boolean): Place;
  lives(at: Place, ...personIds: readonly number[]): void;
  /** Mother or father, as the parent's gender says. */
  parent(
    parentId: number,
    gender: Gender,
    childId: number,
    childGender: Gender,
    born: Day | undefined,
    rest?: Partial<RelationshipRecord>,
  ): void;
  related(personId: number, pair: string, otherPersonId: number, rest?: Partial<RelationshipRecord>): void;
  staff(loginId: string): StaffMember;
  /** An open referral with an assessment, allocated to the worker; gives back what further steps need. */
  opened(childIds: readonly number[], loginId: string, from: Day): Pick<StepRecord, 'subgroupId' | 'assigneeId' | 'teamId'>;
  childInNeed(steps: Pick<StepRecord, 'subgroupId' | 'assigneeId' | 'teamId'>, from: Day, to?: Day): void;
}

export function knownPeople(sink: RecordSink, day: Day, workforce: Workforce): KnownPeople {
  const ago = (days: number): Day => addDays(day, -days);
  const staff = (loginId: string): StaffMember => {
    const member = workforce.everybody.find((each) => each.loginId === loginId);
    if (member === undefined) throw new RangeError(`Nobody signs in as ${loginId}`);
    return member;
  };
  return {
    sink,
    day,
    workforce,
    ago,
    aged: (years) => addDays(addYears(day, -years), -100),
    staff,
    person: (id, first, last, gender, born, rest) => addPerson(sink, { id, first, last, gender, born, ...rest }),
    child: (id, first, last, gender, born, rest) => addPerson(sink, { id, first, last, gender, born, child: true, ...rest }),
    home: (text, postcode, inArea = true) => place(sink, { text, postcode, inArea } satisfies Home),
    lives(at, ...personIds) {
      for (const personId of personIds) addResidence(sink, personId, at, { from: ago(2000) });
    },
    parent(parentId, gender, childId, childGender, born, rest) {
      const unborn = born !== undefined && born > day;
      relate(sink, parentId, `${parentWord(gender)} : ${childWord(childGender, unborn)}`, childId, {
        from: unborn || born === undefined ? ago(60) : born,
        ...rest,
      });
    },
    related: (personId, pair, otherPersonId, rest) => relate(sink, personId, pair, otherPersonId, { from: ago(3000), ...rest }),
    opened(childIds, loginId, from) {
      const worker = staff(loginId);
      const steps = { subgroupId: addSubgroup(sink, childIds), assigneeId: worker.id, teamId: worker.teamId };
      const referral = addStep(sink, { ...steps, type: 'referral', from, to: from });
      addReferral(sink, childIds, referral, { from });
      addStep(sink, { ...steps, type: 'assessment', from, to: addDays(from, 35) });
      for (const childId of childIds) addAllocation(sink, childId, worker.id, from);
      return steps;
    },
    childInNeed: (steps, from, to) => addPlanSteps(sink, { ...steps, type: 'childInNeedPlan', from, to }, 'childInNeedReview', day),
  };
}
