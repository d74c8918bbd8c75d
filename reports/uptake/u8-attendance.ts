import { part, ratio, type Measure } from '../counting/measure';
import { absenceCell, ABSENCES, heldMeetings, modeCell, MODES } from './held-meetings';

const SOURCE = 'module: meetings, attendance, the family’s list';

export const attendance: Measure = {
  id: 'U8',
  version: 1,
  title: 'Who was invited and who came',
  question: 'How many people were invited to a meeting and came, and did the family outnumber the professionals?',
  definition:
    'Of the meetings held in the period: children, people of the network and professionals invited, and those who came in person, by video or by telephone, on average; people of the network for each professional; the share of meetings where the network outnumbered the professionals; and where the father or someone of his family came. Coordinators, advocates and interpreters are on no side.',
  denominator: 'meetings held in the period; for the network to each professional, the professionals who came',
  numerator: 'people invited; people who came; meetings where the network outnumbered the professionals; where the father’s side came',
  window: 'none',
  source: SOURCE,
  published: true,
  count: heldMeetings,
  rows: [
    ratio('U8.invited_mean', 'invited', 'meetings'),
    ratio('U8.attended_mean', 'attended', 'meetings'),
    ratio('U8.network_per_professional', 'network_came', 'professionals_came'),
    part('U8.network_outnumbers', 'outnumbered', 'meetings'),
    part('U8.paternal', 'paternal', 'meetings'),
  ],
};

export const waysOfComing: Measure = {
  id: 'U8.people',
  version: 1,
  title: 'How people came, and why some did not',
  question: 'Of the people at meetings, how many came in which way, and why were those invited who did not come not there?',
  definition:
    'People at the meetings held in the period, by the way in which they came; and people invited who were not there, by the reason. Somebody who sent views in writing is not counted as having come.',
  denominator: 'people who came; people invited who did not come',
  numerator: 'of these, those who came in each way; those with each reason',
  window: 'none',
  source: SOURCE,
  published: true,
  unit: 'person',
  count: heldMeetings,
  rows: [
    ...MODES.map((mode) => part(`U8.mode.${mode}`, modeCell(mode), 'attended', { overallOnly: true })),
    ...ABSENCES.map((reason) => part(`U8.absent.${reason}`, absenceCell(reason), 'absent', { overallOnly: true })),
  ],
};
