import { ageOn, inWords, type CalendarDay } from '../core/calendar-day';
import type { ParentalResponsibility, Person, PersonId, Relationship } from '../core/case-system';
import { kinOf, type Kin } from './kin-of-children';

/** Somebody on the case record who could be on the family's list. The family decides (S2-27); this saves typing. */
export interface SuggestedMember {
  readonly personId: PersonId;
  readonly name: string;
  /** What they are to the children, in the record's words ("grandmother"), or to somebody nearer ("Amara's brother"). */
  readonly relationship: string;
  /** The relative through whom the record knows them, where it does not connect them to a child itself. */
  readonly viaId?: PersonId;
  readonly kind: 'child' | 'network';
  readonly adult: boolean;
  /** On the father's side, or the father; undefined where the record does not tell (U8). */
  readonly paternal?: boolean;
  /** For any child of the episode: a blank flag is "not recorded", never "no". */
  readonly holdsParentalResponsibility: ParentalResponsibility;
  /** Children for whom the record says that they hold it. */
  readonly responsibleFor: readonly PersonId[];
  /** Another suggested record of the same name and date of birth: perhaps the same person twice, perhaps a twin. */
  readonly alikeId?: PersonId;
}

export interface LeftOut {
  readonly personId: PersonId;
  readonly name: string;
  readonly reason: 'died' | 'not-born' | 'on-the-list' | 'taken-off-the-list';
  readonly sentence: string;
}

export interface Suggestions {
  readonly suggested: readonly SuggestedMember[];
  /** Whom the worker may look for and not find, and why. Never a restricted person. */
  readonly leftOut: readonly LeftOut[];
}

export interface CaseRecord {
  /** The children of the episode. */
  readonly children: readonly Person[];
  /** Others whom the record names. */
  readonly people: readonly Person[];
  readonly relationships: readonly Relationship[];
  /** People on the list already, and those taken off it. */
  readonly listed: readonly { readonly personId?: PersonId; readonly removedOn?: CalendarDay }[];
  /** Restricted records that this worker may open. Any other restricted person does not exist here: not as a gap, not as a way to others. */
  readonly mayOpen: ReadonlySet<PersonId>;
  readonly today: CalendarDay;
}

const ADULT = 18;

/** Who on the case record could be on the network list, each once, nearest first (S1-02, S1-19, S2-21). */
export function suggestedMembers(record: CaseRecord): Suggestions {
  const everyone = [...new Map([...record.people, ...record.children].map((person) => [person.id, person])).values()];
  const known = everyone.filter((person) => !person.restricted || record.mayOpen.has(person.id));
  const kin = kinOf(record.children, known, record.relationships, record.today);
  const leftOut = kin.flatMap(({ person }) => whyNot(person, record) ?? []);
  const suggested = kin.filter(({ person }) => !leftOut.some((out) => out.personId === person.id)).map((one) => suggestion(one, record));
  return { suggested: suggested.map((one) => withAlike(one, suggested, known)), leftOut };
}

function whyNot({ id: personId, fullName: name, ...person }: Person, { listed, today }: CaseRecord): LeftOut | undefined {
  const rows = listed.filter((row) => row.personId === personId);
  const out = (reason: LeftOut['reason'], sentence: string): LeftOut => ({ personId, name, reason, sentence });
  if (person.dateOfDeath !== undefined) return out('died', `${name} died on ${inWords(person.dateOfDeath)}.`);
  if (rows.some((row) => row.removedOn === undefined)) return out('on-the-list', `${name} is on the list already.`);
  const [removed] = rows;
  if (removed?.removedOn !== undefined)
    return out('taken-off-the-list', `${name} was taken off the list on ${inWords(removed.removedOn)}.`);
  const unborn = person.dateOfBirth === undefined ? person.expectedBirth !== undefined : person.dateOfBirth > today;
  return unborn ? out('not-born', `${name} is not born yet.`) : undefined;
}

function suggestion({ person, relationship, viaId, paternal, responsibility }: Kin, { children, today }: CaseRecord): SuggestedMember {
  const answers = [...responsibility.values()];
  return {
    personId: person.id,
    name: person.fullName,
    relationship,
    ...(viaId !== undefined && { viaId }),
    kind: children.some((child) => child.id === person.id) ? 'child' : 'network',
    adult: person.dateOfBirth === undefined ? !person.isChildRecord : ageOn(person.dateOfBirth, today) >= ADULT,
    ...(paternal !== undefined && { paternal }),
    holdsParentalResponsibility: (['yes', 'no'] as const).find((answer) => answers.includes(answer)) ?? 'not recorded',
    responsibleFor: [...responsibility].filter(([, answer]) => answer === 'yes').map(([childId]) => childId),
  };
}

/** Never joined by us: two children may well have one name and one birthday. */
function withAlike(one: SuggestedMember, all: readonly SuggestedMember[], people: readonly Person[]): SuggestedMember {
  const birthOf = (id: PersonId): CalendarDay | undefined => people.find((person) => person.id === id)?.dateOfBirth;
  const plain = (name: string): string => name.normalize('NFKD').replace(/\P{L}/gu, '').toLowerCase();
  const alike = all.find(
    (other) =>
      other.personId !== one.personId &&
      plain(other.name) === plain(one.name) &&
      birthOf(one.personId) !== undefined &&
      birthOf(other.personId) === birthOf(one.personId),
  );
  return alike === undefined ? one : { ...one, alikeId: alike.personId };
}
