import type { Everything } from './everything.query';
import type { StandingReport } from './latest-reports';
import { fileWords } from './one-report.present';
import type { ReportShown } from './report-pages';
import { datesInWords, statusInWords, symbolsInWords } from './report-words.present';
import { folderOfSet } from './zip-folder';

const CONTENTS_FILE = 'README.txt';

/** All of the ZIP, what is what first. */
export const zippedFiles = ({ reports, files }: Pick<Everything, 'reports' | 'files'>): Everything['files'] => [
  { name: CONTENTS_FILE, content: contentsInWords(reports) },
  ...files,
];

/** For whoever is sent it without the page: each file in words, and what stands for a hidden figure. */
function contentsInWords(reports: readonly StandingReport[]): string {
  const [first] = reports;
  const lines = [
    'Reports of family meetings: everything that may be published',
    '',
    ...reports.flatMap(({ report }) => ofReport(report)),
    'manifest.json has the SHA-256, the size and the rows of every file, what each chart says in words, and how each measure is counted.',
    '',
    'What each symbol means',
    '',
    ...(first === undefined ? [] : symbolsInWords(first.report.hidden).map(({ symbol, meaning }) => `  ${symbol}  ${meaning}`)),
    '',
    'CSV files are UTF-8. Bring them into a spreadsheet with the text columns as text, so that a team called 007 keeps its name.',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

const ofReport = (report: ReportShown): readonly string[] => [
  report.title,
  report.question,
  `Made for ${datesInWords(report)}. ${statusInWords(report.status)}.`,
  '',
  ...report.files
    .filter(({ audience }) => audience === 'publishable')
    .flatMap(({ name }) => [`  ${folderOfSet(report)}/${name}`, `      ${fileWords(report, name)}`]),
  '',
];
