import type { TeamId } from '../core/case-system';
import type { DeskTaskKind } from './desk-task';

export const DESK_DUE = ['late', 'soon', 'later'] as const;
export const DESK_WHOSE = ['mine', 'nobody', 'others'] as const;

/** What the queue is narrowed to; it stands in the address, so there is no name in it. */
export interface DeskFilter {
  readonly kind?: DeskTaskKind;
  readonly team?: TeamId;
  readonly due?: (typeof DESK_DUE)[number];
  readonly whose?: (typeof DESK_WHOSE)[number];
}
