import { ageOn } from '../core/calendar-day';
import type { Person, PersonId, Relationship } from '../core/case-system';
import { accessToChildren, mayOpenChild } from '../core/child-access';
import type { Asked } from '../core/ground';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { listedAmong } from '../episodes/person-access';
import { kinshipOf, type KinRole } from '../episodes/kinship';

/** The people round the children of an episode, as the case record has them and the actor may see them. */
export interface RelativesOnRecord {
  readonly people: readonly Person[];
  /** Among the children and these people only. */
  readonly relationships: readonly Relationship[];
}

/** Whose own relatives are the child's family too. A foster carer's or a neighbour's are not. */
const LEADS_ON: readonly KinRole[] = ['parent', 'adoptive-parent', 'grandparent', 'sibling', 'half-sibling', 'aunt-or-uncle'];

/** Everyone whom a child's record names, now or in the past, and everyone whom the records of those relatives name. */
export async function relativesOnRecord(view: EpisodeInView, asked: Asked): Promise<RelativesOnRecord> {
  const children = view.children.map((child) => child.person.id);
  const ofChildren = await relationshipsOfAll(children, asked);
  const near = await peopleToSee(endsOf(ofChildren), children, asked);
  const ofNear = await relationshipsOfAll(idsOf(near), asked);
  const leading = new Set(ofChildren.flatMap((relationship) => leadingOn(relationship, children)));
  const ofLeading = ofNear.filter((relationship) => bothEnds(relationship).some((id) => leading.has(id)));
  const far = await peopleToSee(endsOf(ofLeading), [...children, ...idsOf(near)], asked);
  const people = [...near, ...far];
  const known = new Set([...children, ...idsOf(people)]);
  const all = [...ofChildren, ...ofNear, ...(await relationshipsOfAll(idsOf(far), asked))];
  return { people, relationships: all.filter((relationship) => bothEnds(relationship).every((id) => known.has(id))) };
}

const bothEnds = ({ personId, otherPersonId }: Relationship): readonly PersonId[] => [personId, otherPersonId];
const endsOf = (relationships: readonly Relationship[]): readonly PersonId[] => [...new Set(relationships.flatMap(bothEnds))];
const idsOf = (people: readonly Person[]): readonly PersonId[] => people.map((person) => person.id);

function leadingOn(relationship: Relationship, children: readonly PersonId[]): readonly PersonId[] {
  const { fromId, toId, role } = kinshipOf(relationship);
  if (!LEADS_ON.includes(role)) return [];
  return [fromId, toId].filter((id) => !children.includes(id));
}

async function relationshipsOfAll(ids: readonly PersonId[], { caseSystem }: Asked): Promise<readonly Relationship[]> {
  const each = await caseSystem.relationshipsOfEach(ids);
  return ids.flatMap((id) => each.get(id) ?? []);
}

async function peopleToSee(ids: readonly PersonId[], except: readonly PersonId[], asked: Asked): Promise<readonly Person[]> {
  return seenAmong(await asked.caseSystem.people(ids.filter((id) => !except.includes(id))), asked);
}

const ADULT = 18;

const isChild = ({ dateOfBirth, expectedBirth, isChildRecord }: Person, { today }: Asked): boolean =>
  expectedBirth !== undefined || (dateOfBirth === undefined ? isChildRecord : ageOn(dateOfBirth, today) < ADULT);

/** Another child's record opens to its own worker and team only; an adult's unless it is restricted. */
export async function seenAmong(people: readonly Person[], asked: Asked): Promise<readonly Person[]> {
  const children = new Set(people.filter((person) => isChild(person, asked)));
  const access = await accessToChildren(asked.caseSystem, asked.actor, idsOf([...children]), asked.today);
  const opened = new Set(access.filter((each) => mayOpenChild(asked.actor, each) === 'ok').map((each) => each.personId));
  const adults = people.filter((person) => !children.has(person));
  const listed = new Set(await listedAmong(adults, asked));
  return people.filter((person) => (children.has(person) ? opened.has(person.id) : listed.has(person)));
}
