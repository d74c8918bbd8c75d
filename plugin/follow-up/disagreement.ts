import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';
import type { Problem } from '../core/errors';

/** S0-28, S0-29: somebody does not agree with a decision or with any part of the process. */
export interface Disagreement {
  readonly id: string;
  readonly episodeId: string;
  readonly who: string;
  readonly about: string;
  readonly raisedOn: CalendarDay;
  /** Who talked it over with them, and when. */
  readonly discussed?: { readonly on: CalendarDay; readonly by: string };
  /** When the right to challenge, and how to complain, was explained. */
  readonly rightsExplainedOn?: CalendarDay;
  readonly leafletGivenOn?: CalendarDay;
  readonly complaintMadeOn?: CalendarDay;
  readonly outcome?: string;
  readonly settledOn?: CalendarDay;
  readonly recordedBy: WorkerId;
  readonly version: number;
}

export const STILL_TO_DO = ['discuss', 'explain-rights', 'give-leaflet', 'settle'] as const;
export type StillToDo = (typeof STILL_TO_DO)[number];

/** Of a disagreement, how far it was followed. */
export type Steps = Pick<Disagreement, 'discussed' | 'rightsExplainedOn' | 'leafletGivenOn' | 'settledOn'>;

/** What is open, in the order in which it is done; empty = followed to its end. */
export function stillToDo(disagreement: Steps): readonly StillToDo[] {
  const { discussed, rightsExplainedOn, leafletGivenOn, settledOn } = disagreement;
  return [
    ...(discussed === undefined ? (['discuss'] as const) : []),
    ...(rightsExplainedOn === undefined ? (['explain-rights'] as const) : []),
    ...(leafletGivenOn === undefined ? (['give-leaflet'] as const) : []),
    ...(settledOn === undefined ? (['settle'] as const) : []),
  ];
}

/** It is settled only when it was talked over and the rights were explained, with the leaflet in hand (S0-29, S0-30). */
export function settlingProblems(disagreement: Disagreement): readonly (Problem | undefined)[] {
  if (disagreement.settledOn === undefined) return [];
  const open = stillToDo(disagreement);
  return [
    open.includes('discuss') ? { field: 'discussedOn', message: 'Enter when it was talked over, before it is settled' } : undefined,
    open.includes('explain-rights')
      ? { field: 'rightsExplainedOn', message: 'Enter when the right to challenge was explained, before it is settled' }
      : undefined,
    open.includes('give-leaflet')
      ? { field: 'leafletGivenOn', message: 'Enter when the complaints leaflet was given, before it is settled' }
      : undefined,
    disagreement.outcome === undefined ? { field: 'outcome', message: 'Enter what came of it' } : undefined,
  ];
}

export const isOpen = (disagreement: Steps): boolean => stillToDo(disagreement).length > 0;
