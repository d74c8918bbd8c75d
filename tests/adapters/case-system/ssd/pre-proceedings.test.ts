import { preProceedingsRecords } from '../../../../adapters/case-system/ssd/ssd-proceedings';
import { day } from '../../../../plugin/core/calendar-day';

const row = { key: '1', personId: 'P1', steppedDown: false };

describe('Pre-proceedings of the dataset, as the census asks of them', () => {
  it('begin with the decision, and have the first meeting, the decision at the end and the letter of issue', () => {
    const dates = {
      decidedOn: day('2025-05-01'),
      letterOn: day('2025-05-06'),
      firstMeetingOn: day('2025-05-20'),
      endedOn: day('2025-09-01'),
      issueLetterOn: day('2025-09-03'),
    };
    expect(preProceedingsRecords([{ ...row, ...dates }])).toEqual([
      { personId: 'P1', startedOn: '2025-05-01', initialMeetingOn: '2025-05-20', decidedOn: '2025-09-01', issueLetterOn: '2025-09-03' },
    ]);
  });

  it('begin with the letter where no decision is recorded, and are none without either', () => {
    const rows = [
      { ...row, letterOn: day('2025-05-06') },
      { ...row, firstMeetingOn: day('2025-05-20') },
    ];
    expect(preProceedingsRecords(rows).map(({ startedOn }) => startedOn)).toEqual(['2025-05-06']);
  });
});
