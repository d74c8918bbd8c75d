/** The papers to a family and to professionals of which a copy can be filed on the case record (documents.md L1 to L6 and L11 to L15). */
export const SENT_DOCUMENTS = [
  'offer',
  'consent-form',
  'family-invitation',
  'professional-invitation',
  'child-invitation',
  'agenda',
  'plan-answer',
  'review-invitation',
  'meeting-moved',
  'meeting-cancelled',
  'missed-meeting',
  'feedback',
] as const;
export type SentDocument = (typeof SENT_DOCUMENTS)[number];
