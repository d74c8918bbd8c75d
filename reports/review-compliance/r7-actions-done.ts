import { FAMILY_BREAKDOWNS, familyCategories, NOT_RECORDED, OWNER_KINDS } from '../counting/breakdown';
import { eachUnit, type Count, type Unit } from '../counting/count';
import { part, type Measure } from '../counting/measure';
import type { ActionFact } from '../facts/facts';
import { inForceUntil } from './in-force-until';

/** Actions that fell due while their plan was in force. */
const actionsDue: Count = {
  id: 'actions due',
  unit: 'action',
  cells: ['actions', 'done', 'not_done'],
  lines: [['actions', 'done', 'not_done']],
  breakdowns: [...FAMILY_BREAKDOWNS.filter((breakdown) => breakdown !== 'urgent'), 'owner_kind'],
  defects: [],
  adultsApart: false,
  unitsByPeriod: eachUnit(function* units({ episodes }, { dataTo }): Iterable<Unit> {
    for (const episode of episodes) {
      for (const plan of episode.plans) {
        const endedOn = inForceUntil(episode, plan);
        for (const action of plan.actions ?? []) {
          const { dueOn } = action;
          if (dueOn > dataTo || dueOn < plan.agreedOn || (endedOn !== undefined && endedOn < dueOn)) continue;
          yield {
            record: { episode: episode.id, plan: plan.id },
            on: dueOn,
            categories: { ...familyCategories(episode, dueOn), owner_kind: ownerOf(action) },
            adult: false,
            cells: ['actions', isDone(action) ? 'done' : 'not_done'],
          };
        }
      }
    }
  }),
};

const isDone = ({ dueOn, completedOn }: ActionFact): boolean => completedOn !== undefined && completedOn <= dueOn;

const ownerOf = ({ ownerKind }: ActionFact): string => (ownerKind === undefined ? NOT_RECORDED : OWNER_KINDS[ownerKind]);

export const actionsDone: Measure = {
  id: 'R7',
  version: 1,
  title: 'Actions of plans done in time',
  question: 'Of the actions of family plans that fell due, how many were done by then?',
  definition:
    'Actions with their due date in the period, of plans that were agreed by that day and had not ended before it: the share completed on or before the due date. By whose they are: the family’s, the worker’s, another agency’s.',
  denominator: 'actions due in the period, by the last complete day, on plans in force on the due date',
  numerator: 'of these, those completed on or before the due date',
  window: 'from the plan to the due date',
  source: 'module: plans, actions',
  published: true,
  count: actionsDue,
  rows: [part('R7', 'done', 'actions')],
};
