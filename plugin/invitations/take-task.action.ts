import { z } from 'zod';
import { defineAction } from '../core/action';
import { Conflict } from '../core/errors';
import { choice, id, optionalChoice, optionalId } from '../core/input';
import type { EpisodeStore } from '../episodes/episode.store';
import { DESK_DUE, DESK_WHOSE } from './desk-filter';
import { DESK_TASKS } from './desk-task';
import type { DeskStore } from './desk.store';
import { mayOpenAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import { viewRequestAtDesk } from './request-at-desk';
import { aboutRequest } from './request-in-view';

type Stores = { readonly episodes: EpisodeStore; readonly invitations: InvitationStore; readonly desk: DeskStore };

/** So that two people do not begin the same task: of two who take it at once one gets it, and the other is told who has it. */
export const takeTask = defineAction({
  name: 'take-desk-task',
  input: z.strictObject({
    requestId: id(),
    task: choice(DESK_TASKS, { required: 'Choose a task of the list' }),
    step: choice(['take', 'hand-back', 'take-over'], { required: 'Choose what to do with the task' }),
    /** Who had it when the page was shown. */
    from: optionalId(),
    /** How the queue is narrowed, so that it is so again afterwards. */
    kind: optionalChoice(DESK_TASKS),
    team: optionalId(),
    due: optionalChoice(DESK_DUE),
    whose: optionalChoice(DESK_WHOSE),
  }),
  load: ({ requestId }, stores: Stores, asked) => viewRequestAtDesk(requestId, stores, asked),
  allow: (actor, view) => mayOpenAtTheDesk(actor, view),
  about: (view) => aboutRequest(view),
  async record({ input, actor, at }, { desk }: Stores) {
    const { requestId, task, step, from, kind, team, due, whose } = input;
    if (step === 'hand-back') {
      if (!(await desk.handBack(requestId, task, actor.workerId))) throw new Conflict('You do not have this task any more');
    } else {
      if (step === 'take-over' && from !== undefined) await desk.handBack(requestId, task, from);
      const taking = { requestId, kind: task, workerId: actor.workerId, workerName: actor.name, at };
      if (!(await desk.take(taking))) throw new Conflict(whoHasIt(await desk.findTaking(requestId, task), actor.workerId));
    }
    return { kind, team, due, whose };
  },
});

function whoHasIt(taken: { readonly workerId: string; readonly workerName: string } | undefined, me: string): string {
  if (taken === undefined) return 'Somebody else had this task a moment ago. Take it again';
  return taken.workerId === me ? 'You have this task already' : `${taken.workerName} has this task already`;
}
