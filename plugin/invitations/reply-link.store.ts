/** A link by which one invited person answers once. Of its token only the SHA-256 is kept. */
export interface ReplyLink {
  readonly tokenHash: string;
  readonly invitationId: string;
  readonly expiresAt: Date;
  readonly usedAt?: Date;
}

export interface ReplyLinkStore {
  find(tokenHash: string): Promise<ReplyLink | undefined>;
  /** Keeps the link; nothing where it is kept already. */
  keep(link: ReplyLink): Promise<void>;
  /** One of two that use a link at once does: false = it was used already. */
  use(tokenHash: string, at: Date): Promise<boolean>;
}
