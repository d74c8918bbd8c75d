import { defineDownload, definePage } from '../core/page';
import { FILING_ROUTES, filingPaths } from './filing.paths';
import { putOnRecord } from './put-on-record.action';
import { documentToCopy, presentPutOnRecord } from './put-on-record.present';
import { filedDocument, filingToCopy } from './put-on-record.query';

export const putOnRecordPage = definePage({
  path: FILING_ROUTES.byHand,
  query: filingToCopy,
  template: 'filing/put-on-record',
  present: presentPutOnRecord,
  action: putOnRecord,
  next: ({ episodeId }) => filingPaths.ofEpisode(episodeId),
  done: 'It is marked as on the case record.',
});

export const documentToCopyDownload = defineDownload({ path: FILING_ROUTES.document, query: filedDocument, content: documentToCopy });
