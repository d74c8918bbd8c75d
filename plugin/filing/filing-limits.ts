/** What the case system takes. A council's own list of extensions and sizes goes in its place. */
export interface FilingLimits {
  /** Characters of a document's name, its extension included. */
  readonly documentName: number;
  /** Characters of a case note's title. */
  readonly caseNoteTitle: number;
  /** Small letters, without the dot. */
  readonly extensions: readonly string[];
  readonly documentBytes: number;
}

/** MOSAIC's public help: names of at most 80 characters, an allow-list of extensions, never empty; titles of at most 100. */
export const MOSAIC_FILING_LIMITS: FilingLimits = {
  documentName: 80,
  caseNoteTitle: 100,
  extensions: ['pdf', 'docx', 'doc', 'rtf', 'txt', 'png', 'jpg', 'jpeg'],
  documentBytes: 20 * 1024 * 1024,
};
