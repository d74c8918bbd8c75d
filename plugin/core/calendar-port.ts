/** A meeting in somebody's calendar. It says that there is one and when, and nothing of a case: others see a calendar. */
export interface CalendarEntry {
  /** The same for every revision: a changed entry takes the place of the first. */
  readonly uid: string;
  /** 0, 1 …: a later one counts. */
  readonly sequence: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** The file of an entry, as it goes with an e-mail. */
export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL';
  /** RFC 5545. */
  readonly content: string;
}

export interface CalendarMaker {
  /**
   * @param to the one person whose calendar it is for: nobody else is named in it
   * @param at when it is written
   */
  file(entry: CalendarEntry, method: CalendarFile['method'], to: { readonly name: string; readonly email: string }, at: Date): CalendarFile;
}
