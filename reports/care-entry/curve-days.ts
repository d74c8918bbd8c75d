/** Months 0 to 12 in days (O-15). */
export const CURVE_DAYS: readonly number[] = [0, 30, 61, 91, 122, 152, 183, 213, 243, 274, 304, 335, 365];

/** 3, 6, 9 and 12 months: all of the curve that is published (C8). */
export const PUBLISHED_DAYS: readonly number[] = [91, 183, 274, 365];

/** Cell of those who had entered care by the day. */
export const enteredBy = (day: number): string => `entered_by_${day}`;

/** Cell of those followed that long or longer. */
export const seenThrough = (day: number): string => `seen_${day}`;
