/**
 * The longest files first, so that no worker stands idle while another is in the middle of one. Jest knows how long a file takes only
 * where it ran before, which is never so on a fresh machine: it goes by their size, and the longest are not the largest.
 */
const path = require('node:path');

const ROOT = path.join(__dirname, '..', '..');

/** Under tests/, from the longest: each takes ten seconds or more. The rest comes in jest's own order. */
const LONGEST = [
  'browser/road.test.ts',
  'browser/every-page.test.ts',
  'browser/without-javascript.test.ts',
  'browser/reference-meeting.test.ts',
  'browser/day-at-the-desk.test.ts',
  'browser/attacks.test.ts',
  'browser/typing-at-a-meeting.test.ts',
  'browser/framed-launch.test.ts',
  'attacks/a22-nothing-of-a-family-told.test.ts',
  'faults/killed-while-agreeing.test.ts',
  'reports/report-set.test.ts',
  'adapters/documents/hartley-papers.test.ts',
  'jobs/nightly-files.test.ts',
  'attacks/a01-ids-of-another-family.test.ts',
  'reports/disclosure/published-file.test.ts',
  'faults/night-in-its-thread.test.ts',
  'faults/five-hundred-emails.test.ts',
  'jobs/released-before.test.ts',
  'attacks/interleaved-launches.test.ts',
  'recalculation/recalculation.test.ts',
  'bin/doctor.test.ts',
  'demo/records/case-records.test.ts',
  'adapters/documents/document-maker.test.ts',
  'views/gallery.test.ts',
  'attacks/a16-a17-hostile-addresses.test.ts',
  'invitations/desk.test.ts',
  'jobs/explain-night.test.ts',
  'jobs/dispatch-invitation.test.ts',
  'invitations/invitation-pages.test.ts',
  'faults/night.test.ts',
  'reports/disclosure/hide-small-counts.test.ts',
  'faults/killed-while-filing.test.ts',
].map((file) => path.join(ROOT, 'tests', file));

/**
 * @template {{ readonly path: string }} Test
 * @param {readonly Test[]} tests
 * @returns {readonly Test[]}
 */
function longestFirst(tests) {
  const first = LONGEST.flatMap((file) => tests.filter(({ path: each }) => each === file));
  return [...first, ...tests.filter((test) => !first.includes(test))];
}

module.exports = { LONGEST, longestFirst };
