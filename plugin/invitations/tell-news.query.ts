import { z } from 'zod';
import { id } from '../core/input';
import { defineQuery } from '../core/query';
import { mayRequestInvitations } from './invitation-access';
import { viewNewsToTell, type NewsSource } from './news-to-tell';
import { aboutRequest } from './request-in-view';

/** The people of a request who were told something that is not so any more. */
export const newsToTell = defineQuery({
  name: 'view-news-to-tell',
  input: z.strictObject({ episodeId: id(), requestId: id() }),
  load: (input, stores: NewsSource, asked) => viewNewsToTell(input, stores, asked),
  allow: (actor, view) => mayRequestInvitations(actor, view),
  about: (view) => aboutRequest(view),
});
