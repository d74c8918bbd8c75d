import { z } from 'zod';
import type { LetterToBind } from '../core/documents-port';
import { defineQuery } from '../core/query';
import type { ConsentStore } from '../consent/consent.store';
import type { EpisodeStore } from '../episodes/episode.store';
import type { NetworkStore } from '../network/network.store';
import { mayWorkAtTheDesk } from './invitation-access';
import type { InvitationStore } from './invitation.store';
import type { MeetingsNow } from './meeting-now';
import { lettersReady, type LettersToPrint } from './letters-ready';
import { papersToPrint } from './ready-to-print';

type Stores = {
  readonly episodes: EpisodeStore;
  readonly consents: ConsentStore;
  readonly network: NetworkStore;
  readonly meetings: MeetingsNow;
  readonly invitations: InvitationStore;
};

const aboutLetters = ({ letters }: LettersToPrint) => ({
  personIds: [...new Set(letters.flatMap(({ invitation }) => invitation.personId ?? []))],
  thing: 'letters-to-print',
});

export const lettersToPrint = defineQuery({
  name: 'view-letters-to-print',
  input: z.strictObject({}),
  load: (_input, stores: Stores, asked) => lettersReady(stores, asked),
  allow: (actor) => mayWorkAtTheDesk(actor),
  about: (answer) => aboutLetters(answer),
});

export interface LettersInOneFile extends LettersToPrint {
  /** Their papers as they were released, read one letter at a time. */
  readonly papers: AsyncIterable<LetterToBind>;
}

/** All of them as one file to print. */
export const lettersInOneFile = defineQuery({
  name: 'print-letters-in-one-file',
  outcome: 'downloaded',
  input: z.strictObject({}),
  async load(_input, stores: Stores, asked): Promise<LettersInOneFile> {
    const ready = await lettersReady(stores, asked);
    return { ...ready, papers: papersOf(ready, stores.invitations) };
  },
  allow: (actor) => mayWorkAtTheDesk(actor),
  about: (answer) => aboutLetters(answer),
});

async function* papersOf({ letters }: LettersToPrint, invitations: Pick<InvitationStore, 'packOf'>): AsyncIterable<LetterToBind> {
  for (const { invitation } of letters) {
    const pack = await invitations.packOf(invitation.id);
    yield { id: invitation.id, papers: pack === undefined ? [] : papersToPrint(pack) };
  }
}
