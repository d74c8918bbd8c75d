import { z } from 'zod';
import { defineQuery } from '../core/query';
import { aboutLink, behindLink, mayAnswerByLink, TOKEN_HASH, type LinkSource } from './behind-link';

/** S2-38: opening a link changes nothing: what looks through somebody's mail opens it too. */
export const openReplyLink = defineQuery({
  name: 'open-reply-link',
  input: z.strictObject({ tokenHash: z.string().regex(TOKEN_HASH) }),
  load: ({ tokenHash }, stores: LinkSource, asked) => behindLink(tokenHash, stores, asked),
  allow: mayAnswerByLink,
  about: aboutLink,
});
