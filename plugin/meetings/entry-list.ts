/** Lists of a meeting to which things are added one by one, and from which they are taken off in the same way. */
export const ENTRY_LISTS = ['points', 'next-steps', 'parts'] as const;
export type EntryList = (typeof ENTRY_LISTS)[number];
