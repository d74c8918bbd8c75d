import type { WorkerId } from './case-system';

/**
 * A device handed to the family for its private time: it opens the family's part of one plan and nothing else, and everything
 * of the worker who handed it over is locked meanwhile. Neither the code nor the device's secret is kept, only their SHA-256.
 */
export interface HandOver {
  /** Stands in the path of the family's pages; opens nothing by itself. */
  readonly reference: string;
  readonly planId: string;
  readonly workerId: WorkerId;
  /** Every session of this login is locked until the end. */
  readonly loginId: string;
  readonly deviceHash: string;
  readonly codeHash: string;
  /** Where the worker goes on, relative to the mount path. */
  readonly returnPath: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  readonly endedAt?: Date;
  readonly wrongCodes: number;
  readonly lastWrongAt?: Date;
}

export interface HandOverStore {
  open(handOver: HandOver): Promise<void>;
  find(reference: string): Promise<HandOver | undefined>;
  /** Not ended and not expired, the newest. */
  openFor(loginId: string, at: Date): Promise<HandOver | undefined>;
  countWrongCode(reference: string, at: Date): Promise<void>;
  end(reference: string, at: Date): Promise<void>;
}

const FREE_TRIES = 5;
const BETWEEN_TRIES_MS = 60_000;

/** After five wrong codes one try a minute: a code cannot be guessed, and nobody is locked out for good. */
export function mayTryCode({ wrongCodes, lastWrongAt }: Pick<HandOver, 'wrongCodes' | 'lastWrongAt'>, at: Date): boolean {
  return wrongCodes < FREE_TRIES || lastWrongAt === undefined || at.getTime() - lastWrongAt.getTime() >= BETWEEN_TRIES_MS;
}

export const isHandedOver = ({ endedAt, expiresAt }: Pick<HandOver, 'endedAt' | 'expiresAt'>, at: Date): boolean =>
  endedAt === undefined && expiresAt > at;
