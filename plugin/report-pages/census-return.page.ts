import { defineDownload, definePage } from '../core/page';
import { askForCensusReturn } from './ask-for-census-return.action';
import { presentCensusReturn } from './census-return.present';
import { censusFile, censusReturn } from './census-return.query';
import { CENSUS_ROUTES, censusPaths } from './census.paths';

export const censusReturnPage = definePage({
  path: CENSUS_ROUTES.list,
  query: censusReturn,
  template: 'reports/census-return',
  present: presentCensusReturn,
  action: askForCensusReturn,
  next: () => censusPaths.list(),
  done: 'Your reason has been kept',
});

export const censusFileDownload = defineDownload({
  path: CENSUS_ROUTES.file,
  query: censusFile,
  content: ({ name, mediaType, content }) => ({ fileName: name, type: mediaType, body: content }),
});
