import { inWords, type CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { Policy } from '../core/policy';
import { capitalised } from '../core/in-words';
import { childIds, type Episode } from '../episodes/episode';
import { copiesWanted, PAPER_FILED, type SentCopyOccasion } from '../invitations/copy-on-record';
import type { Invitation } from '../invitations/invitation';
import type { InvitationRequest } from '../invitations/invitation-request';
import { paperOf, type LetterPack } from '../invitations/letter-pack';
import { letterNumber } from '../invitations/ready-to-print';
import { caseNoteTitle } from './case-note-title';
import { documentName } from './document-name';
import type { ToFileOnRecord } from './file-on-record';

export interface SentLetter {
  readonly invitation: Invitation;
  readonly request: InvitationRequest;
  readonly episode: Episode;
  readonly pack: LetterPack;
  /** The children whose records are restricted (roles.md rule 2). */
  readonly restricted: ReadonlySet<PersonId>;
  /** Somebody in a contact-safety note, or an address that the case record does not display (roles.md rule 5). */
  readonly safeAddress: boolean;
  /** Login id of the worker who released it. */
  readonly author: string;
}

export interface SentCopies {
  readonly toFile: readonly ToFileOnRecord[];
  /** Why a paper that the policy wants on the record stays with the module. */
  readonly keptBack?: string;
}

/** The copies of a sent letter that go on the case record; undefined where the policy wants none of it. */
export function sentCopies(letter: SentLetter, { filing }: Pick<Policy, 'filing'>): SentCopies | undefined {
  const { invitation, request, pack } = letter;
  const wanted = copiesWanted(invitation, request, filing).filter((filed) => paperOf(pack, PAPER_FILED[filed]) !== undefined);
  if (wanted.length === 0) return undefined;
  const open = filing.sentCopiesWithSafeAddress ? wanted : wanted.filter((filed) => !showsSafeAddress(filed, letter));
  const personIds = recordsFor(letter);
  if (personIds.length === 0) return { toFile: [], keptBack: 'There is no child on whose record it belongs.' };
  return {
    toFile: open.map((filed) => toFile(filed, letter, personIds, filing)),
    ...(open.length < wanted.length ? { keptBack: 'It shows an address that is kept safe.' } : {}),
  };
}

/** Where it was sent to stands in the window of the paper itself. */
function showsSafeAddress(filed: SentCopyOccasion, { pack, safeAddress, invitation }: SentLetter): boolean {
  if (!safeAddress) return false;
  const { addressLines = [] } = invitation.addressee?.contact ?? {};
  const blocks = paperOf(pack, PAPER_FILED[filed])?.blocks ?? [];
  const printed = JSON.stringify(blocks);
  return (
    blocks.some((block) => block.kind === 'address' && block.lines.length > 1) ||
    addressLines.some((line) => printed.includes(JSON.stringify(line).slice(1, -1)))
  );
}

/**
 * On whose records: a child's own letter on that child's; else of the children whom it names, and of all children where it
 * names none. One that names a restricted child does not go where others could read of that child (roles.md rules 1 and 2).
 */
export function recordsFor({
  invitation: { kind, personId, words },
  episode,
  restricted,
}: Pick<SentLetter, 'invitation' | 'episode' | 'restricted'>): readonly PersonId[] {
  const children = childIds(episode);
  const named = words.childIds.filter((id) => children.includes(id));
  const own = kind === 'child' && personId !== undefined && children.includes(personId) ? [personId] : undefined;
  const kept = named.filter((id) => restricted.has(id));
  const records = own ?? (named.length === 0 ? children : named);
  return kept.length === 0 ? records : records.filter((id) => restricted.has(id));
}

const WORDS: Readonly<Record<SentCopyOccasion, string>> = {
  'letter-sent': 'letter',
  'agenda-sent': 'agenda',
  'consent-form-sent': 'consent form',
};

function toFile(
  filed: SentCopyOccasion,
  { invitation, episode, pack, author }: SentLetter,
  personIds: readonly PersonId[],
  { documentCategory }: Policy['filing'],
): ToFileOnRecord {
  const on = invitation.sentOn ?? ('' as CalendarDay);
  const document = paperOf(pack, PAPER_FILED[filed]);
  if (document === undefined) throw new Error('A paper that is not there cannot be filed');
  // The letter's own number, as the desk and the print room know it: of two letters of one day each has its own name.
  const what = `${capitalised(WORDS[filed])} ${letterNumber(invitation)}`;
  return {
    about: { episodeId: episode.id, occasion: filed, aboutId: invitation.id, effectiveOn: on, author },
    personIds,
    items: [
      {
        title: caseNoteTitle(`${what}, sent on ${inWords(on)}`),
        category: documentCategory,
        fileName: documentName(`${what} sent ${on}`, 'pdf'),
        content: { kind: 'document', document },
      },
    ],
  };
}
