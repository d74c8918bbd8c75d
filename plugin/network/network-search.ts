import type { WorkerId } from '../core/case-system';

/** S4-11, S4-13: how the family's people were looked for. */
export const SEARCH_TOOLS = ['network-map', 'genogram', 'ecomap', 'mobility-mapping', 'safety-circles', 'social-media'] as const;
export type SearchTool = (typeof SEARCH_TOOLS)[number];

/** S4-15: what a family is asked, so that people come to mind who were forgotten. */
export const SEARCH_PROMPTS = ['birthdays', 'celebrations', 'faith-and-culture', 'social-media', 'past-helpers', 'lost-touch'] as const;
export type SearchPrompt = (typeof SEARCH_PROMPTS)[number];

/** One an episode: the search for the family's people. */
export interface NetworkSearch {
  readonly episodeId: string;
  readonly tools: readonly SearchTool[];
  readonly promptsAsked: readonly SearchPrompt[];
  /** What came of it, and what is still to be tried. */
  readonly notes?: string;
  readonly recordedBy: WorkerId;
  readonly version: number;
}
