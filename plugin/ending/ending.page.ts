import { endEpisodePage } from './end-episode.page';
import { withdrawConsentPage } from './withdraw-consent.page';

/** Every page of this step; of two that fit an address the first is taken. */
export const endingPages = [endEpisodePage, withdrawConsentPage];
