import fc from 'fast-check';
import { day } from '../../plugin/core/calendar-day';
import { REJECTIONS } from '../../plugin/core/filing-port';
import { caseNoteTitle } from '../../plugin/filing/case-note-title';
import { documentName } from '../../plugin/filing/document-name';
import { MOSAIC_FILING_LIMITS } from '../../plugin/filing/filing-limits';
import { faultOf } from '../../plugin/filing/fit-to-file';
import { ourWording } from '../builders/our-wording';
import { meetingCaseNote, type MeetingForCaseNote } from '../../plugin/filing/meeting-case-note';
import { whyRejected } from '../../plugin/filing/why-rejected';
import { aDocumentToFile, aNoteToFile } from '../contracts/filing.contract';

const anyText = fc.string({ unit: 'binary', maxLength: 200 });

describe('the name of a document in the case system', () => {
  it.each([
    ['Family plan 2026-06-05', 'pdf', 'Family plan 2026-06-05.pdf'],
    ['Łukasz, Zoë & Bríd: the plan', 'PDF', 'Lukasz Zoe Brid the plan.pdf'],
    ['../../etc/passwd', 'pdf', 'etc passwd.pdf'],
    ['  - plan -  ', 'pdf', 'plan.pdf'],
    ['con', 'pdf', 'Document.pdf'],
    ['مرحبا', 'pdf', 'Document.pdf'],
    ['', 'pdf', 'Document.pdf'],
    ['Plan.final.v2', 'pdf', 'Plan final v2.pdf'],
  ])('%j becomes one that it takes', (words, extension, name) => {
    expect(documentName(words, extension)).toBe(name);
  });

  it('is cut between words to 80 characters with its extension', () => {
    const name = documentName('A family plan with a very long name '.repeat(5), 'pdf');
    expect(name.length).toBeLessThanOrEqual(80);
    expect(name).toMatch(/ (?:A|family|plan|with|a|very|long|name)\.pdf$/);
  });

  it('is one that the case system takes, whatever it was made from', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('pdf', 'DOCX', 'jpeg'), (words, extension) => {
        return faultOf(aDocumentToFile({ fileName: documentName(words, extension) }), MOSAIC_FILING_LIMITS) === undefined;
      }),
    );
  });

  it('follows a council whose names are shorter', () => {
    expect(documentName('Family plan of the fifth of June', 'pdf', { documentName: 20 })).toBe('Family plan of.pdf');
  });
});

describe('the title of a case note', () => {
  it('stays as it is where it fits, on one line', () => {
    expect(caseNoteTitle(' Family meeting \n held  on 5 June ')).toBe('Family meeting held on 5 June');
  });

  it('is cut between words to 100 characters, and says that it is', () => {
    const title = caseNoteTitle('Zoë and her family met again '.repeat(8));
    expect(title.length).toBeLessThanOrEqual(100);
    expect(title).toMatch(/(?:Zoë|and|her|family|met|again)…$/);
  });

  it('is never cut inside a letter', () => {
    expect(caseNoteTitle('👩‍👧'.repeat(40), { caseNoteTitle: 12 })).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/);
  });

  it('is one that the case system takes, whatever it was made from', () => {
    fc.assert(fc.property(anyText, (text) => faultOf(aNoteToFile({ title: caseNoteTitle(text) }), MOSAIC_FILING_LIMITS) === undefined));
  });
});

describe('what is fit to go', () => {
  it('is a document up to the size that the case system takes, and none above', () => {
    const limits = { ...MOSAIC_FILING_LIMITS, documentBytes: 10 };
    expect(faultOf(aDocumentToFile({ content: new Uint8Array(10) }), limits)).toBeUndefined();
    expect(faultOf(aDocumentToFile({ content: new Uint8Array(11) }), limits)).toBe('too-large');
  });

  it('is a name of exactly 80 characters, and not of 81', () => {
    const named = (length: number) => aDocumentToFile({ fileName: `${'a'.repeat(length - 4)}.pdf` });
    expect(faultOf(named(80), MOSAIC_FILING_LIMITS)).toBeUndefined();
    expect(faultOf(named(81), MOSAIC_FILING_LIMITS)).toBe('name');
  });

  it('is a title of exactly 100 characters, and not of 101', () => {
    expect(faultOf(aNoteToFile({ title: 'a'.repeat(100) }), MOSAIC_FILING_LIMITS)).toBeUndefined();
    expect(faultOf(aNoteToFile({ title: 'a'.repeat(101) }), MOSAIC_FILING_LIMITS)).toBe('title');
  });

  it('is an extension on the council’s own list, in capitals too', () => {
    expect(faultOf(aDocumentToFile({ fileName: 'plan.PDF' }), MOSAIC_FILING_LIMITS)).toBe('name');
    expect(faultOf(aDocumentToFile({ fileName: 'plan.odt' }), { ...MOSAIC_FILING_LIMITS, extensions: ['odt'] })).toBeUndefined();
  });
});

describe('a refusal in the worker’s words', () => {
  it.each(REJECTIONS)('says what happened and what to do: %s', (rejection) => {
    const { what, whatToDo } = whyRejected(rejection);
    expect(what).toMatch(/^[A-Z].+\.$/);
    expect(whatToDo).toMatch(/^[A-Z].+\.$/);
    expect(what + whatToDo).not.toMatch(/error|null|code|key|hash|checksum|retry/i);
  });

  it('passes by itself only where the record was locked or the copy was damaged', () => {
    expect(REJECTIONS.filter((rejection) => whyRejected(rejection).passes)).toEqual(['locked', 'damaged']);
  });
});

describe('the case note on a meeting (L16)', () => {
  const meeting: MeetingForCaseNote = {
    label: 'family meeting',
    on: day('2026-06-05'),
    reference: 'FM-2026-0417',
    runBy: { name: 'Helen Marsh', role: 'senior practitioner' },
    present: [
      { name: 'Amara Okafor', role: 'mother' },
      { name: 'Piotr Łukaszewski', role: 'father of Tomasz' },
    ],
    sentViews: [{ name: 'Joan Fairweather-Montgomery-Smythe', role: 'former foster carer' }],
    privateTimeHeld: true,
    plan: 'reached',
    filedAs: 'Family plan 2026-06-05.pdf',
    nextReview: day('2026-07-10'),
  };

  it('says that it was held, when, who was there, that a plan was reached, where it is and when it is reviewed', () => {
    expect(meetingCaseNote(meeting, ourWording)).toEqual({
      title: 'Family meeting held on Friday 5 June 2026',
      body: [
        'A family meeting was held on Friday 5 June 2026. It was run by Helen Marsh, senior practitioner.',
        'Present: Amara Okafor (mother), Piotr Łukaszewski (father of Tomasz).',
        'Sent their views: Joan Fairweather-Montgomery-Smythe (former foster carer).',
        'The family had private time.',
        'A plan was reached.',
        'Filed as: Family plan 2026-06-05.pdf.',
        'The plan is next reviewed by Friday 10 July 2026.',
        'Reference: FM-2026-0417.',
      ].join('\n'),
    });
  });

  it('says so where no plan was reached and no review is set', () => {
    const { body } = meetingCaseNote(
      {
        ...meeting,
        plan: 'not-reached',
        filedAs: undefined,
        nextReview: undefined,
        sentViews: [],
        privateTimeHeld: undefined,
      },
      ourWording,
    );
    expect(body).toContain('No plan was reached.');
    expect(body).toContain('No review date is set.');
    expect(body).not.toMatch(/private|Filed|views/);
  });

  it('is fit to be filed however long the council’s name for the meeting is', () => {
    const { title, body } = meetingCaseNote(
      {
        ...meeting,
        label: 'family network meeting of the whole wider family and its friends '.repeat(3),
      },
      ourWording,
    );
    expect(faultOf(aNoteToFile({ title, body }), MOSAIC_FILING_LIMITS)).toBeUndefined();
  });
});
