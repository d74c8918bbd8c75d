import type { PersonId } from './case-system';
import type { TypedValues } from './form';

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
  /** What the session may do: in one for reading, every change is refused, whatever the worker's rights. */
  readonly access: 'read' | 'write';
  /** How it came: a link with a shared key's signature, a token signed with a key pair, or the council's single sign-on at our door. */
  readonly way: 'link' | 'token' | 'sign-on';
  readonly createdAt: Date;
  readonly expiresAt: Date;
  /** When the session began, or began again. */
  readonly usedAt?: Date;
  /** Undefined before it was used, and again after signing out. */
  readonly sessionHash?: string;
  readonly sessionSeenAt?: Date;
  readonly kept?: KeptPage;
}

/** Where somebody was when the session ended, with what they had typed: given back when the session begins again (F15). */
export interface KeptPage {
  /** Path of the page, without the launch's own part. */
  readonly path: string;
  /** The field they were in. */
  readonly field?: string;
  /** Undefined: they were only reading. */
  readonly typed?: TypedValues;
  /** The version of the record that they had before them: if somebody saved meanwhile, both texts are shown. */
  readonly version?: string;
  readonly at: Date;
}

export interface LaunchStore {
  /** Keeps the launch, or leaves the one with the same nonce as it is. @returns whether it was kept: the insert is the check. */
  open(launch: Launch): Promise<boolean>;
  byHandle(handleHash: string): Promise<Launch | undefined>;
  byReference(reference: string): Promise<Launch | undefined>;
  /** One statement that only one request can win: unused and not expired. */
  use(handleHash: string, sessionHash: string, at: Date): Promise<boolean>;
  seen(reference: string, at: Date): Promise<void>;
  /** A session that ended begins again under a new secret. Not one that was signed out of. */
  renew(reference: string, sessionHash: string, at: Date): Promise<void>;
  /** Signs out: the secret opens nothing any more, and what was kept is forgotten. */
  end(reference: string): Promise<void>;
  /** @param kept undefined = forget it. */
  keep(reference: string, kept: KeptPage | undefined): Promise<void>;
  /** What was typed and never fetched is not kept for good. */
  forgetKept(before: Date): Promise<void>;
}
