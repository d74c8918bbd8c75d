import type { CaseSystem } from './case-system';

type Required<T> = { [Name in keyof T as undefined extends T[Name] ? never : Name]: true };

/** What a reader of case records must be able to answer: kept complete by its type, so that a new question cannot be forgotten here. */
const ASKED: Required<CaseSystem> = {
  person: true,
  people: true,
  personsOf: true,
  relationshipsOf: true,
  relationshipsOfEach: true,
  addressesOf: true,
  addressesOfEach: true,
  telephonesOf: true,
  telephonesOfEach: true,
  worker: true,
  workersOf: true,
  workerByLogin: true,
  workersInTeams: true,
  allocationsOf: true,
  allocationsOfEach: true,
  caseloadOf: true,
  mayOpenRestricted: true,
  restrictedOpenTo: true,
  regimesOf: true,
  regimesOfEach: true,
  eventsOf: true,
  histories: true,
  completeTo: true,
};

/** The questions that a reader of the host's own has no method for, told at the start and not when somebody opens a page. */
export function methodsLacking(reader: unknown): readonly string[] {
  const given = (reader ?? {}) as Readonly<Record<string, unknown>>;
  return Object.keys(ASKED).filter((name) => typeof given[name] !== 'function');
}
