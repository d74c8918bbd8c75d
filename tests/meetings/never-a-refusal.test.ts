import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ourWording } from '../builders/our-wording';
import { meetingCaseNote } from '../../plugin/filing/meeting-case-note';
import { meetingForCaseNote } from '../../plugin/filing/meeting-on-record';
import { viewMeeting } from '../../plugin/meetings/meeting-in-view';
import { ABSENCE_REASONS } from '../../plugin/meetings/meeting';
import { ABSENCE_WORDS, MODE_WORDS, PARTICIPATION_WORDS } from '../../plugin/meetings/meeting-words.present';
import { day, dayInLondon } from '../../plugin/core/calendar-day';
import { nia } from '../builders/okafor-family';
import { theOkaforMeeting } from '../builders/okafor-meeting';

const REFUSAL = /refus|declin|unwilling|failed to|did not engage|disengag/i;

test('no reason for not coming, no way of taking part and no code reads as a refusal (S4-56)', () => {
  const words = [...ABSENCE_REASONS, ...Object.values({ ...ABSENCE_WORDS, ...MODE_WORDS, ...PARTICIPATION_WORDS })];
  expect(words.filter((each) => REFUSAL.test(each))).toEqual([]);
});

test('no figure counts anybody as refusing to come', () => {
  const folder = join(__dirname, '..', '..', 'reports');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));
  const naming = files.filter((file) => /absence/i.test(readFileSync(join(folder, file), 'utf8')));
  const refusing = naming.filter((file) => /(did-not-attend|absence)[^\n]*refus/i.test(readFileSync(join(folder, file), 'utf8')));
  expect(refusing).toEqual([]);
});

test.each(ABSENCE_REASONS)('the case note says nothing of somebody who did not come, %s', async (absence) => {
  const world = await theOkaforMeeting({
    attendance: [
      { memberId: 'm-emeka', invited: true, mode: 'did-not-attend', absence },
      { memberId: 'm-amara', invited: true, mode: 'in-person' },
    ],
  });
  const asked = { ...world, caseSystem: world.caseRecords, actor: nia, today: dayInLondon(world.clock.now()) };
  const view = await viewMeeting('meeting-okafor', world.stores, asked);
  const { body } = meetingCaseNote(meetingForCaseNote(view, { on: day('2026-11-18'), plan: 'not-yet-written' }, world.policy), ourWording);
  expect(body).toContain('Amara Okafor');
  expect(body).not.toContain('Emeka');
  expect(body).not.toMatch(REFUSAL);
  await world.end();
});
