import { day } from '../../plugin/core/calendar-day';
import type { CaseNoteToFile, DocumentToFile, Filing, FilingResult, Rejection } from '../../plugin/core/filing-port';

export interface FilingHarness {
  readonly filing: Filing;
  /** What it says of a thing that went through. Default `handed-over`. */
  readonly went?: FilingResult;
  /** Keys that lie ready for the case system, or that it has. */
  handedOver(): Promise<readonly string[]>;
  /** The way there is shut, or open again. */
  shut(isShut: boolean): Promise<void>;
  end(): Promise<void>;
}

/** A way on which the case system answers later. */
export interface AnsweredLater extends FilingHarness {
  accept(key: string, recordId: string): Promise<void>;
  reject(key: string, reason: Rejection): Promise<void>;
}

const HANDED_OVER: FilingResult = { outcome: 'handed-over' };

export const aNoteToFile = (changes: Partial<CaseNoteToFile> = {}): CaseNoteToFile => ({
  key: '01ARYZ6S41TSV4RRFFQ69G5FAV',
  kind: 'case-note',
  personId: '700101',
  title: 'Family meeting held on Friday 5 June 2026',
  body: 'Present: Amara Okafor (mother), Piotr Łukaszewski (father).\nA plan was reached.',
  effectiveOn: day('2026-06-05'),
  author: 'nprys',
  category: 'FAMMEET',
  ...changes,
});

export const aDocumentToFile = (changes: Partial<DocumentToFile> = {}): DocumentToFile => ({
  key: '01ARYZ6S41TSV4RRFFQ69G5FAW',
  kind: 'document',
  personId: '700101',
  title: 'Family plan for Zoë, 5 June 2026',
  content: Buffer.from('%PDF-1.7 not really'),
  fileName: 'Family plan 2026-06-05.pdf',
  effectiveOn: day('2026-06-05'),
  author: 'nprys',
  category: 'Family meetings',
  ...changes,
});

/** What every way onto the case record must do. */
export function filingContract(name: string, setUp: () => Promise<FilingHarness>): void {
  describe(name, () => {
    let harness: FilingHarness;
    let went: FilingResult;
    beforeEach(async () => {
      harness = await setUp();
      went = harness.went ?? HANDED_OVER;
    });
    afterEach(() => harness.end());

    it('hands over a case note and a document', async () => {
      expect(await harness.filing.file(aNoteToFile())).toEqual(went);
      expect(await harness.filing.file(aDocumentToFile())).toEqual(went);
      expect(await harness.handedOver()).toEqual([aNoteToFile().key, aDocumentToFile().key]);
    });

    it('hands the same thing over once, however often it is tried', async () => {
      for (let i = 0; i < 3; i += 1) expect(await harness.filing.file(aDocumentToFile())).toEqual(went);
      expect(await harness.handedOver()).toEqual([aDocumentToFile().key]);
    });

    it('never puts something else under a key that is used', async () => {
      await harness.filing.file(aDocumentToFile());
      const other = aDocumentToFile({ content: Buffer.from('%PDF-1.7 another') });
      const otherChild = aDocumentToFile({ personId: '700102' });
      expect(await harness.filing.file(other)).toEqual({ outcome: 'rejected', reason: 'key-used-for-something-else' });
      expect(await harness.filing.file(otherChild)).toEqual({ outcome: 'rejected', reason: 'key-used-for-something-else' });
    });

    it.each([
      ['a name of more than 80 characters', aDocumentToFile({ fileName: `${'a'.repeat(77)}.pdf` }), 'name'],
      ['a name with a sign that is not allowed', aDocumentToFile({ fileName: 'Plan: final.pdf' }), 'name'],
      ['a name with a path in it', aDocumentToFile({ fileName: '../plan.pdf' }), 'name'],
      ['an extension that is not on the list', aDocumentToFile({ fileName: 'plan.exe' }), 'extension'],
      ['no extension', aDocumentToFile({ fileName: 'plan' }), 'extension'],
      ['nothing in it', aDocumentToFile({ content: new Uint8Array() }), 'empty'],
      ['a note with nothing in it', aNoteToFile({ body: '  \n' }), 'empty'],
      ['a title of more than 100 characters', aNoteToFile({ title: 'a'.repeat(101) }), 'title'],
      ['no title', aNoteToFile({ title: ' ' }), 'title'],
      ['a title of two lines', aDocumentToFile({ title: 'Plan\nand more' }), 'title'],
    ] as const)('F6: refuses %s before it leaves', async (_what, item, reason) => {
      expect(await harness.filing.file(item)).toEqual({ outcome: 'rejected', reason });
      expect(await harness.handedOver()).toEqual([]);
    });

    it.each(['', '../up', 'a/b', '.part-x', 'con', 'a'.repeat(81)])('takes no key that is not one: %j', async (key) => {
      await expect(harness.filing.file(aNoteToFile({ key }))).rejects.toThrow(RangeError);
      await expect(harness.filing.settle(key)).rejects.toThrow(RangeError);
    });

    it('F5: says that the way is shut, names nobody, and goes on with the same key when it is open', async () => {
      await harness.shut(true);
      const shut = await harness.filing.file(aNoteToFile());
      expect(shut).toMatchObject({ outcome: 'unavailable', reason: expect.stringMatching(/\w/) });
      expect(JSON.stringify(shut)).not.toMatch(/okafor|łukaszewski|700101/i);
      expect(await harness.filing.acknowledgements()).toEqual([]);
      await harness.shut(false);
      expect(await harness.filing.file(aNoteToFile())).toEqual(went);
      expect(await harness.handedOver()).toEqual([aNoteToFile().key]);
    });
  });
}

/** What a way must do on which the case system answers later: beside the rest. */
export function answeredLaterContract(name: string, setUp: () => Promise<AnsweredLater>): void {
  describe(`${name}, answered later`, () => {
    let harness: AnsweredLater;
    beforeEach(async () => void (harness = await setUp()));
    afterEach(() => harness.end());

    it('brings back what the case system answered, until it is settled', async () => {
      const [note, document] = [aNoteToFile(), aDocumentToFile()];
      await harness.filing.file(note);
      await harness.filing.file(document);
      expect(await harness.filing.acknowledgements()).toEqual([]);
      await harness.accept(note.key, '4711');
      await harness.reject(document.key, 'locked');
      for (let i = 0; i < 2; i += 1) {
        expect(await harness.filing.acknowledgements()).toEqual([
          { key: note.key, outcome: 'filed', recordId: '4711', at: expect.any(String) },
          { key: document.key, outcome: 'rejected', reason: 'locked', at: expect.any(String) },
        ]);
      }
      await harness.filing.settle(note.key);
      await harness.filing.settle(note.key);
      expect((await harness.filing.acknowledgements()).map(({ key }) => key)).toEqual([document.key]);
    });

    it('F6: files the same thing again under the same key after a refusal was settled', async () => {
      await harness.filing.file(aDocumentToFile());
      await harness.reject(aDocumentToFile().key, 'locked');
      await harness.filing.settle(aDocumentToFile().key);
      expect(await harness.handedOver()).toEqual([]);
      expect(await harness.filing.file(aDocumentToFile())).toEqual({ outcome: 'handed-over' });
      expect(await harness.handedOver()).toEqual([aDocumentToFile().key]);
      expect(await harness.filing.acknowledgements()).toEqual([]);
    });
  });
}
