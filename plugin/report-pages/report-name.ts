/** Names in an address, of a report or of a file of it: looked for among those that are there, so any text will do. */
export const REPORT_NAME = { required: 'Open this page again from the list of reports', max: 120 } as const;
