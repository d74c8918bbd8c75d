import { day } from '../../plugin/core/calendar-day';
import { usualSendBy, usualWords } from '../../plugin/invitations/usual-words';

const friday = day('2026-11-20');

describe('the days that a request to business support begins with', () => {
  test.each([
    ['a meeting in three weeks', day('2026-12-11'), day('2026-11-23'), day('2026-12-08')],
    ['a meeting in two days', day('2026-11-22'), day('2026-11-22'), day('2026-11-22')],
    ['a meeting on the same day', friday, friday, friday],
  ])('for %s: letters go out before the answers are wanted', (_when, on, sendBy, replyBy) => {
    const words = usualWords({ family: 'FM', on }, friday);
    expect(words.replyBy).toBe(replyBy);
    expect(usualSendBy(friday, words.replyBy)).toBe(sendBy);
  });
});
