import type { PersonId, WorkerId } from './case-system';
import type { EmergencyAccess } from './emergency-access';

export interface EmergencyAccessStore {
  add(access: EmergencyAccess): Promise<void>;
  find(id: string): Promise<EmergencyAccess | undefined>;
  /** Those of this worker that hold at this instant. */
  openOf(workerId: WorkerId, at: Date): Promise<readonly EmergencyAccess[]>;
  /** Newest first. */
  newest(limit: number): Promise<readonly EmergencyAccess[]>;
  /** Those that no manager has looked at, the oldest first. */
  notLookedAt(): Promise<readonly EmergencyAccess[]>;
  /** Changes nothing where it has ended already. */
  end(id: string, ended: NonNullable<EmergencyAccess['ended']>): Promise<void>;
  /** Ends whatever this worker holds on any of these records. */
  endOf(workerId: WorkerId, personIds: readonly PersonId[], ended: NonNullable<EmergencyAccess['ended']>): Promise<void>;
  /** Changes nothing where somebody looked at it before. */
  lookedAt(id: string, looked: NonNullable<EmergencyAccess['lookedAt']>): Promise<void>;
}
