import { ALLOCATED_WORKER } from '../core/child-access';
import type { Person, WorkerId } from '../core/case-system';
import type { Asked } from '../core/ground';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { isPresentInList, type NetworkMember } from './network-member';
import { relativesOnRecord } from './relatives-on-record';
import { suggestedMembers, type Suggestions } from './suggested-members';

export interface WorkerOnRecord {
  readonly id: WorkerId;
  readonly name: string;
}

/** Who could be put on the list without typing: from the children's records, and the workers to whom they are allocated (S3-15). */
export interface PeopleOnRecord extends Suggestions {
  readonly persons: readonly Person[];
  readonly workers: readonly WorkerOnRecord[];
}

export async function peopleOnRecord(view: EpisodeInView, members: readonly NetworkMember[], asked: Asked): Promise<PeopleOnRecord> {
  const children = view.children.map((child) => child.person);
  const { people, relationships } = await relativesOnRecord(view, asked);
  const persons = [...children, ...people];
  // Whom the actor may not see was left out: the restricted ones that are here may be opened.
  const mayOpen = new Set(persons.filter((person) => person.restricted).map((person) => person.id));
  const listed = members.filter(isPresentInList);
  const suggestions = suggestedMembers({ children, people, relationships, listed, mayOpen, today: asked.today });
  return { ...suggestions, persons, workers: await workersOf(view, listed, asked) };
}

async function workersOf(view: EpisodeInView, listed: readonly NetworkMember[], asked: Asked): Promise<readonly WorkerOnRecord[]> {
  const { caseSystem, today } = asked;
  const allocations = await caseSystem.allocationsOfEach(view.children.map(({ person }) => person.id));
  const ids = new Set<WorkerId>();
  for (const { kind, workerId, to } of [...allocations.values()].flat()) {
    if (kind === ALLOCATED_WORKER && (to === undefined || to > today)) ids.add(workerId);
  }
  const found = await caseSystem.workersOf([...ids]);
  const isListed = (name: string): boolean => listed.some((member) => member.kind === 'worker' && member.name === name);
  return [...ids].flatMap((id) => {
    const name = found.get(id)?.name;
    return name === undefined || isListed(name) ? [] : [{ id, name }];
  });
}
