import type { EcomapTie } from './ecomap';

export interface EcomapStore {
  /** In the order in which they were added. */
  ofEpisode(episodeId: string): Promise<readonly EcomapTie[]>;
  add(tie: EcomapTie): Promise<void>;
  remove(episodeId: string, id: string): Promise<void>;
}
