import { z } from 'zod';
import type { CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import { accessToChild, accessToEach, type ChildAccess } from '../core/child-access';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { workingCalendar } from '../core/working-days';
import { mayOpenChildRecord } from '../episodes/child-record-access';
import { childIds } from '../episodes/episode';
import { maySeeEpisode, visibleChildren } from '../episodes/episode-access';
import { summaryOfProcess, type KnownProcess } from './child-summary';
import { dueTasksOf } from './due-tasks';
import type { OpenProcessStore } from './open-process.store';

type Stores = { readonly openProcesses: OpenProcessStore };

export interface KnownSummary {
  readonly childId: PersonId;
  /** Newest first. */
  readonly processes: readonly KnownProcess[];
  readonly access: ChildAccess;
  readonly today: CalendarDay;
}

const CALENDAR = workingCalendar();

/** For the host's own page of one child. Rights are those of the child's page; a record that may not be seen reads as not found. */
export const childSummary = defineQuery({
  name: 'view-child-summary',
  input: z.strictObject({ personId: id() }),
  async load({ personId }, stores: Stores, asked): Promise<KnownSummary> {
    if ((await asked.caseSystem.person(personId)) === undefined) throw new NotFound('child');
    const access = await accessToChild(asked.caseSystem, asked.actor, personId, asked.today);
    const processes = mayOpenChildRecord(asked.actor, access) === 'ok' ? await processesOf(personId, stores, asked) : [];
    return { childId: personId, processes, access, today: asked.today };
  },
  allow: (actor, { access }) => mayOpenChildRecord(actor, access),
  about: ({ childId }) => ({ personIds: [childId], thing: 'summary' }),
});

async function processesOf(personId: PersonId, { openProcesses }: Stores, asked: Asked): Promise<readonly KnownProcess[]> {
  const { actor, caseSystem, today, policy } = asked;
  const found = await openProcesses.withRecords(await openProcesses.ofChildren([personId]));
  const access = await accessToEach(
    caseSystem,
    actor,
    found.flatMap(({ episode }) => childIds(episode)),
    today,
  );
  const seen = found.flatMap((process) => {
    const opened = { episode: process.episode, access: childIds(process.episode).flatMap((each) => access.get(each) ?? []) };
    return maySeeEpisode(actor, opened) === 'ok' ? [{ process, visible: visibleChildren(actor, opened) }] : [];
  });
  const persons = await caseSystem.personsOf([...new Set(seen.flatMap(({ visible }) => visible))]);
  // nothing is reviewed of a child who has died.
  const living = [...persons].filter(([, { dateOfDeath }]) => dateOfDeath === undefined).map(([each]) => each);
  const rules = { today, policy, calendar: CALENDAR, regimesOf: await caseSystem.regimesOfEach(living) };
  return seen
    .map(({ process, visible }) => {
      // What is restricted is in no count on the host's own page.
      const tasks = dueTasksOf(process, visible, rules).filter(({ restricted }) => restricted !== true);
      return summaryOfProcess(process, tasks, { today, policy });
    })
    .toReversed();
}
