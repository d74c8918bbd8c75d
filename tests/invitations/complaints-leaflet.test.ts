import { parsePolicy } from '../../plugin/core/policy';
import { enclosure } from '../../plugin/invitations/enclosures';
import { basics } from '../builders/letters';

/** The leaflet of a council that set these days for the steps of a complaint. */
const leaflet = (complaintDays: object = {}): string => {
  const service = { ...basics.service, complaintDays: parsePolicy({ service: { complaintDays } }).service.complaintDays };
  return JSON.stringify(enclosure('complaints-leaflet', { ...basics, service }, { largePrint: false, child: false }).blocks);
};

describe('the complaints leaflet (L14)', () => {
  test('says by when each step is answered, as the regulations of 2006 have it', () => {
    const words = leaflet();
    for (const said of [
      'You have an answer within 10 working days. If it is hard to find out, it can take 20.',
      'That takes 25 working days. If it is hard to find out, it can take 65.',
      'Ask us within 20 working days of that answer. The panel meets within 30 working days.',
      'In 5 working days more it says what it found. Then the council answers you within 15 working days.',
    ])
      expect(words).toContain(said);
  });

  test('says what the council has set', () => {
    const words = leaflet({ firstAnswer: 8, firstAnswerMore: 7, investigation: 21, investigationMore: 0, councilAnswer: 12 });
    expect(words).toContain('within 8 working days. If it is hard to find out, it can take 15.');
    expect(words).toContain('That takes 21 working days.');
    expect(words).not.toContain('it can take 21');
    expect(words).toContain('answers you within 12 working days.');
  });
});
