import type { PersonId } from './case-system';

/** One opening of the module from a case record. Neither the handle nor the session's secret is kept, only their SHA-256. */
export interface Launch {
  /** Stands in the path of every page of this session: `/l/<reference>/…`. Says nothing by itself. */
  readonly reference: string;
  /** The signed link's own number: one link makes one launch, however often it is followed. */
  readonly nonce: string;
  readonly handleHash: string;
  readonly loginId: string;
  /** The child whose record opened it; undefined = the worklists only. */
  readonly personId?: PersonId;
  /** Id of a return address in the settings. */
  readonly returnId?: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
  readonly sessionHash?: string;
  readonly sessionSeenAt?: Date;
}

export interface LaunchStore {
  /** Keeps the launch, or leaves the one with the same nonce as it is. */
  open(launch: Launch): Promise<void>;
  byHandle(handleHash: string): Promise<Launch | undefined>;
  byReference(reference: string): Promise<Launch | undefined>;
  /** One statement that only one request can win: unused and not expired. */
  use(handleHash: string, sessionHash: string, at: Date): Promise<boolean>;
  seen(reference: string, at: Date): Promise<void>;
}
