import type { ReplyLink } from './reply-link';

export interface ReplyLinkStore {
  find(tokenHash: string): Promise<ReplyLink | undefined>;
  /** Keeps the link; nothing where it is kept already. */
  keep(link: ReplyLink): Promise<void>;
  /** One of two that use a link at once does: false = it was used already. */
  use(tokenHash: string, at: Date): Promise<boolean>;
}
