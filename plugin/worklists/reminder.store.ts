import type { CalendarDay } from '../core/calendar-day';
import type { WorkerId } from '../core/case-system';

export interface ReminderStore {
  /** Whether the worker wants none. */
  isStopped(workerId: WorkerId): Promise<boolean>;
  /** Stopping twice is stopping once. */
  stop(workerId: WorkerId, at: Date): Promise<void>;
  resume(workerId: WorkerId): Promise<void>;
  /** Written down before the mail server is spoken to: false where one was begun for that day already, by whichever process. */
  begin(workerId: WorkerId, on: CalendarDay, at: Date): Promise<boolean>;
  /** It certainly did not go, and may be tried again. */
  takeBack(workerId: WorkerId, on: CalendarDay): Promise<void>;
}
