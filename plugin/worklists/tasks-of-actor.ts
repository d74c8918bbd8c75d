import { addDays } from '../core/calendar-day';
import { hasRole, type Actor } from '../core/actor';
import type { Person, PersonId, WorkerId } from '../core/case-system';
import { accessToEach } from '../core/child-access';
import type { Asked } from '../core/ground';
import { workingCalendar } from '../core/working-days';
import { mayAppoint } from '../episodes/coordinator-access';
import { childIds } from '../episodes/episode';
import { isAllocated, isCoordinator, mayReadEpisode, maySeeEpisode, visibleChildren, type OpenedEpisode } from '../episodes/episode-access';
import { dueState, type DueState, type DueTask } from './due-task';
import { dueTasksOf } from './due-tasks';
import type { OpenProcess, ProcessOutline } from './open-process';

/** The part of the store of open processes that a list reads. */
export interface ProcessSource {
  readonly openProcesses: {
    every(): Promise<readonly ProcessOutline[]>;
    ofChildren(personIds: readonly PersonId[]): Promise<readonly ProcessOutline[]>;
    ofCoordinator(workerId: WorkerId): Promise<readonly ProcessOutline[]>;
    withRecords(outlines: readonly ProcessOutline[]): Promise<readonly OpenProcess[]>;
  };
}

/** One line of somebody's list. */
export interface TaskOfActor {
  readonly episodeId: string;
  readonly reference: string;
  /** Ids of the children whom the actor may see. */
  readonly visible: readonly PersonId[];
  readonly hiddenChildren: number;
  /** May open what was written about the children together, or do the task without. */
  readonly mayRead: boolean;
  readonly task: DueTask;
  readonly state: DueState;
  /** It waits for the actor, and for nobody else. */
  readonly mine: boolean;
}

const CALENDAR = workingCalendar();

/**
 * Everything that is to be done in the processes that the actor works with, the most urgent first (roles.md "Case-level
 * overdue list"). @param everyTeam for who may have the whole list without working with a family: all but restricted records. The number of statements is the same for one process and for a thousand, but for restricted records.
 */
export async function tasksOfActor({ openProcesses }: ProcessSource, asked: Asked, everyTeam = false): Promise<readonly TaskOfActor[]> {
  // An auditor may read everything, and has nothing of it to do.
  const actor: Actor = everyTeam
    ? readerOfEveryTeam(asked.actor)
    : { ...asked.actor, roles: asked.actor.roles.filter((role) => role !== 'auditor') };
  const outlines = await outlinesFor(actor, openProcesses, asked);
  const children = outlines.flatMap(({ episode }) => childIds(episode));
  const found = await accessToEach(asked.caseSystem, actor, children, asked.today);
  const access = everyTeam ? new Map([...found].map(([id, each]) => [id, { ...each, teamIds: [EVERY_TEAM] }])) : found;
  const opened = new Map<string, OpenedEpisode>();
  for (const { episode } of outlines) {
    const of = { episode, access: childIds(episode).flatMap((id) => access.get(id) ?? []) };
    if (maySeeEpisode(actor, of) === 'ok' || mayAppointFor(actor, of)) opened.set(episode.id, of);
  }
  const processes = await openProcesses.withRecords(outlines.filter(({ episode }) => opened.has(episode.id)));
  const regimesOf = await regimesFor(processes, opened, actor, asked);
  const { today, policy } = asked;
  const soonUntil = addDays(today, policy.worklists.soonDays);
  const rules = { today, policy, calendar: CALENDAR, regimesOf };
  return processes
    .flatMap((process) => {
      const of = opened.get(process.episode.id) as OpenedEpisode;
      const visible = visibleChildren(actor, of);
      const about = {
        episodeId: process.episode.id,
        reference: process.episode.reference,
        visible,
        hiddenChildren: process.episode.children.length - visible.length,
      };
      return dueTasksOf(process, visible, rules).map((task) => ({
        ...about,
        task,
        mayRead: mayDo(task, actor, of),
        state: dueState(task, today, soonUntil),
        mine: waitsForActor(task, actor, of),
      }));
    })
    .filter(({ task, mine, visible }) => (task.restricted !== true || mine) && (visible.length > 0 || task.what === 'appoint-coordinator'))
    .toSorted(mostUrgentFirst);
}

const EVERY_TEAM = 'every team';

/** Sees what somebody sees who answers for a team, of every team, and has nothing of it to do. */
const readerOfEveryTeam = (actor: Actor): Actor => ({ ...actor, roles: ['senior-practitioner'], teamIds: [EVERY_TEAM] });

/** Those of one's own caseload, of one's own conferences, and, for who answers for a team, every one, of which the teams' own are kept. */
async function outlinesFor(actor: Actor, store: ProcessSource['openProcesses'], { caseSystem }: Asked): Promise<readonly ProcessOutline[]> {
  if (actor.launchedFor !== undefined) return store.ofChildren([actor.launchedFor]);
  if (hasRole(actor, 'team-manager', 'senior-practitioner')) return store.every();
  const found = [
    ...(hasRole(actor, 'worker') ? await store.ofChildren(await caseSystem.caseloadOf(actor.workerId)) : []),
    ...(hasRole(actor, 'coordinator') ? await store.ofCoordinator(actor.workerId) : []),
  ];
  return [...new Map(found.map((outline) => [outline.episode.id, outline])).values()];
}

/** Only of children with an agreed plan or a meeting that was held, and only of those whom the actor may see; R-11: nothing is reviewed of a child who has died. */
async function regimesFor(
  processes: readonly OpenProcess[],
  opened: ReadonlyMap<string, OpenedEpisode>,
  actor: Actor,
  { caseSystem }: Asked,
) {
  const ids = processes.flatMap(({ episode, plans, meetings }) => {
    const visible = visibleChildren(actor, opened.get(episode.id) as OpenedEpisode);
    return plans.some(({ status }) => status === 'agreed') || meetings.some(({ status }) => status === 'held') ? visible : [];
  });
  const persons = await caseSystem.personsOf([...new Set(ids)]);
  return caseSystem.regimesOfEach([...persons].filter(([, { dateOfDeath }]) => dateOfDeath === undefined).map(([id]) => id));
}

/** The manager of the conference service sees no name for it, and of the rest of such a process nothing. */
const mayAppointFor = (actor: Actor, opened: OpenedEpisode): boolean =>
  opened.episode.coordinatorId === undefined && mayAppoint(actor, opened) === 'ok';

const mayDo = ({ what }: DueTask, actor: Actor, opened: OpenedEpisode): boolean =>
  (what === 'appoint-coordinator' ? mayAppoint(actor, opened) : mayReadEpisode(actor, opened)) === 'ok';

function waitsForActor({ waitsFor, workerId }: DueTask, actor: Actor, opened: OpenedEpisode): boolean {
  switch (waitsFor) {
    case 'worker':
      return isAllocated(actor, opened);
    case 'coordinator':
      return isCoordinator(actor, opened.episode);
    case 'facilitator':
      return workerId === undefined ? isAllocated(actor, opened) : workerId === actor.workerId;
    case 'team-manager':
      return hasRole(actor, 'team-manager');
    case 'worker-and-manager':
      return hasRole(actor, 'team-manager') || isAllocated(actor, opened);
    default:
      return false;
  }
}

const LAST = '9999-12-31';

/** By day; what has no day comes last. */
function mostUrgentFirst(one: TaskOfActor, other: TaskOfActor): number {
  const day = (one.task.due ?? LAST).localeCompare(other.task.due ?? LAST);
  return day || one.reference.localeCompare(other.reference) || one.task.what.localeCompare(other.task.what);
}

/** The names for the lines that are shown, in one question. */
export const namesFor = (
  tasks: readonly TaskOfActor[],
  { caseSystem }: Pick<Asked, 'caseSystem'>,
): Promise<ReadonlyMap<PersonId, Person>> => caseSystem.personsOf([...new Set(tasks.flatMap(({ visible }) => visible))]);
