import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mistakesIn } from '../../../adapters/documents/paper-template';
import { TemplatesRefused } from '../../../adapters/documents/wording-from-templates';
import type { PrintedDocument } from '../../../plugin/core/documents-port';
import { createDocumentMaker } from '../../../adapters/documents/document-maker';
import { PAPER_KINDS, wordingFrom } from '../../../plugin/documents-from';
import { invitationEmail, invitationLetter } from '../../../plugin/invitations/invitation-letter';
import { anInvitation, basics } from '../../builders/letters';
import { ourWording } from '../../builders/our-wording';
import { readingAgeOf } from '../../builders/reading-age';

const ourViews = join(__dirname, '..', '..', '..', 'views');
const ours = (key: string) => readFileSync(join(ourViews, 'documents', `${key}.ejs`), 'utf8');
const kindOf = (key: string) => PAPER_KINDS.find((kind) => kind.key === key)!;

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** A council's folder of views with these files in it. */
function aCouncils(files: Readonly<Record<string, string>>): string {
  const views = mkdtempSync(join(tmpdir(), 'council-'));
  folders.push(views);
  mkdirSync(join(views, 'documents'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(views, 'documents', name), content);
  return views;
}

const why = (files: Readonly<Record<string, string>>): readonly string[] => {
  const views = aCouncils(files);
  try {
    wordingFrom(ourViews, views);
    return [];
  } catch (error) {
    if (!(error instanceof TemplatesRefused)) throw error;
    return error.problems.map((problem) => problem.replace(`${join(views, 'documents')}/`, ''));
  }
};

const keys = PAPER_KINDS.map(({ key }) => key);
/** A printed sample of one paper. */
const sampled = (key: string): PrintedDocument => ({
  title: kindOf(key).name,
  reference: 'FM-SAMPLE',
  date: basics.writtenOn,
  issuer: 'Sampleton',
  size: kindOf(key).readers === 'child' ? 'child' : 'standard',
  footer: 'Sampleton',
  ...ourWording.sample(key)!,
});

describe('the house’s own templates', () => {
  it.each(keys)('%s parses, knows its fields, prints with many and with few, and says what it must', (key) => {
    expect(mistakesIn(ours(key), kindOf(key))).toEqual([]);
  });

  it('are every document of the list that is a paper', () => {
    expect(
      [...new Set(PAPER_KINDS.flatMap(({ number }) => number.split(', ')))].toSorted((a, b) => Number(a.slice(1)) - Number(b.slice(1))),
    ).toEqual(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L9', 'L10', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16', 'L17']);
  });

  it.each(PAPER_KINDS.filter(({ readers, key }) => readers === 'family' && key !== 'agenda').map(({ key }) => key))(
    '%s is read by a child of eleven',
    (key) => {
      expect(readingAgeOf(sampled(key))).toBeLessThanOrEqual(11);
    },
  );

  it.each(PAPER_KINDS.filter(({ readers }) => readers === 'child').map(({ key }) => key))('%s is read by a child of nine', (key) => {
    expect(readingAgeOf(sampled(key))).toBeLessThanOrEqual(9);
  });

  it('become files that can be read aloud', async () => {
    const maker = createDocumentMaker();
    for (const key of ['offer-letter', 'consent-form', 'plan-not-accepted', 'feedback-form', 'child-complaints-leaflet']) {
      const raw = Buffer.from(await maker.pdf(sampled(key))).toString('latin1');
      expect(raw).toContain('/MarkInfo');
      expect(raw).toContain('/FontFile2');
      expect(raw).toContain('/Lang (en-GB)');
    }
  });
});

describe('a council’s own template', () => {
  const moved = ours('family-invitation').replace('<h2>Help to come</h2>', '<h2>How we help you to come</h2>');

  it('stands in for ours, in the letter and in the e-mail, and the copy keeps which version it was', () => {
    const wording = wordingFrom(ourViews, aCouncils({ 'family-invitation.ejs': moved }));
    const letter = invitationLetter(anInvitation({ wording }));
    expect(JSON.stringify(letter.blocks)).toContain('How we help you to come');
    expect(invitationEmail(anInvitation({ wording })).html).toContain('How we help you to come');
    expect(letter.template).toMatch(/^family-invitation\/[0-9a-f]{12}$/);
    expect(letter.template).not.toBe(invitationLetter(anInvitation()).template);
  });

  it.each([
    ['a field that there is not', '<p><%= mothersAddress %></p>', 'the unknown field "mothersAddress"'],
    [
      'a field that there is not, in a part that no sample prints',
      '<% if (false) { %><%= purposeInFull %><% } %>',
      'the unknown field "purposeInFull"',
    ],
    ['a part of a field that there is not', '<p><%= meeting.venue %></p>', 'the unknown field "meeting.venue"'],
    [
      'a part of a thing in a list',
      '<% for (const item of arranged) { %><%= item.who.name %><% } %>',
      "Cannot read properties of undefined (reading 'name')",
    ],
    ['a way out of the template', '<%= process.env.SECRET %>', '"process" may not be used in a template'],
    ['a way round', '<%= agenda.constructor %>', '"constructor" may not be used in a template'],
    ['another file', "<%- include('/etc/passwd') %>", '"include" may not be used in a template'],
    ['an element of a web page', '<p>Hello</p><script>x</script>', '<script> is no element of a letter'],
    ['an element where it cannot stand', '<li>alone</li>', '<li> stands outside what it belongs to'],
    ['a piece of code that does not parse', '<% if ( { %>', 'Unexpected token'],
  ])('is refused at start with its file and line where it holds %s', (_what, text, because) => {
    const [only, ...more] = why({ 'family-invitation.ejs': `${ours('family-invitation').trimEnd()}\n${text}\n` });
    const lines = ours('family-invitation').trimEnd().split('\n').length + 1;
    expect(only).toContain(because);
    const told = /unknown field|may not|no element/.test(because) ? `line ${lines}:` : 'line ';
    expect(only).toContain(`family-invitation.ejs, ${told}`);
    // An element is opened and closed.
    expect(more).toHaveLength(because.includes('script') ? 1 : 0);
  });

  it.each([
    ['replyBy', 'Please let us know by <%= replyBy %>.', 'leaves out the day to reply by'],
    ['complaints', '<p><%= service.complaints %></p>', 'leaves out how to complain'],
    ['the head', '<letter-head/>', 'leaves out <letter-head/>'],
  ])('is refused where it leaves out what every reader must be told: %s', (what, text, because) => {
    const without =
      what === 'replyBy' ? ours('family-invitation').replaceAll('<%= replyBy %>', 'then') : ours('family-invitation').replace(text, '');
    expect(why({ 'family-invitation.ejs': without })).toEqual([`family-invitation.ejs, line 1: ${because}`]);
  });

  it.each([
    ['letter.ejs', 'there is no document "letter"'],
    ['Family Invitation.ejs', 'is no name of a template'],
  ])('is refused under a name that is none: %s', (name, because) => {
    expect(why({ [name]: '<p>x</p>' })[0]).toContain(because);
  });

  it('is refused where a link leads out of the folder', () => {
    const views = aCouncils({});
    const elsewhere = aCouncils({ 'agenda.ejs': ours('agenda') });
    symlinkSync(join(elsewhere, 'documents', 'agenda.ejs'), join(views, 'documents', 'agenda.ejs'));
    expect(() => wordingFrom(ourViews, views)).toThrow(/agenda\.ejs: leads out of the folder/);
  });

  it('tells all faults of all files at once', () => {
    expect(why({ 'agenda.ejs': '<p><%= a %></p>\n<p><%= b %></p>', 'what-to-expect.ejs': '<h4>x</h4>' })).toEqual([
      'agenda.ejs, line 1: the unknown field "a"',
      'agenda.ejs, line 2: the unknown field "b"',
      'what-to-expect.ejs, line 1: <h4> is no element of a letter',
      'what-to-expect.ejs, line 1: <h4> is no element of a letter',
    ]);
  });

  it('is read once: a file that is changed later counts from the next start on, and is told of', () => {
    const views = aCouncils({ 'family-invitation.ejs': moved });
    const wording = wordingFrom(ourViews, views);
    const before = invitationLetter(anInvitation({ wording }));
    const file = join(views, 'documents', 'family-invitation.ejs');
    writeFileSync(file, '<p>Something else</p>');
    utimesSync(file, 1, 1);
    expect(invitationLetter(anInvitation({ wording }))).toEqual(before);
    expect(wording.templates().filter(({ changedSince }) => changedSince)).toMatchObject([
      { kind: { key: 'family-invitation' }, from: 'council' },
    ]);
  });
});

describe('a reader’s own language, and plainer words', () => {
  const wording = wordingFrom(
    ourViews,
    aCouncils({
      'family-invitation.pl.ejs': ours('family-invitation').replace('<h2>When and where</h2>', '<h2>Kiedy i gdzie</h2>'),
      'family-invitation.easy-read.ejs': ours('family-invitation').replace('<h2>When and where</h2>', '<h2>The day and the place</h2>'),
    }),
  );

  it.each([
    ['pl', false, 'Kiedy i gdzie', 'pl'],
    ['Polish', true, 'Kiedy i gdzie', 'pl'],
    ['Welsh', false, 'When and where', 'en-GB'],
    ['Welsh', true, 'The day and the place', 'en-GB'],
    [undefined, true, 'The day and the place', 'en-GB'],
  ])('who reads %j, easy read %j, is told %j', (language, easyRead, words, told) => {
    const letter = invitationLetter(anInvitation({ wording, language, easyRead }));
    expect(JSON.stringify(letter.blocks)).toContain(words);
    expect(letter.language).toBe(told);
  });
});

describe('what somebody typed', () => {
  it('is never markup, and keeps its line breaks', () => {
    const letter = invitationLetter(anInvitation({ whyYouMatter: '</p><h1>Not & so</h1>\n<%= 1 %> second "line"' }));
    expect(letter.blocks).toContainEqual({ kind: 'paragraph', text: '</p><h1>Not & so</h1>\n<%= 1 %> second "line"' });
  });
});
