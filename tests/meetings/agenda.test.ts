import { fieldsOf, isDealtWith, mayBeLeftOut, noteFrom, timeProblems, type TypedNote } from '../../plugin/meetings/agenda';
import { AGENDA, NOTE_ITEMS, STAGES, type NoteItem } from '../../plugin/meetings/meeting';

const typed = (item: NoteItem, rest: Partial<TypedNote> = {}): TypedNote => ({
  item,
  details: {},
  said: {},
  notApplicable: false,
  version: 0,
  ...rest,
});

test('only care offers and what follows from them may be left out as not applicable (S2-50)', () => {
  const leftOut = AGENDA.filter((item) => {
    try {
      return noteFrom(typed(item, { notApplicable: true }), [], 'FM').notApplicable;
    } catch {
      return false;
    }
  });
  expect(leftOut).toEqual(['care-offers', 'what-happens-next']);
});

test('an item that was both written and left out is not guessed at', () => {
  expect(() => noteFrom(typed('care-offers', { notApplicable: true, text: 'Grace could' }), [], 'FM')).toThrow('Clear one of the two');
});

test('each item keeps the answers to its own questions alone', () => {
  const details = { worries: 'School', hopes: 'Calm', courtOrders: 'None', other: 'x', workingWell: undefined };
  expect(noteFrom(typed('why-we-are-here', { details }), [], 'FM').details).toEqual({ worries: 'School', hopes: 'Calm' });
  expect(noteFrom(typed('introductions', { details }), [], 'FM').details).toEqual({ courtOrders: 'None' });
});

test('what people said is kept for people on the family’s list, where the item has room for it', () => {
  const said = { grace: 'I can help', stranger: 'Hello' };
  expect(noteFrom(typed('network-view', { said }), ['grace'], 'FM').said).toEqual({ grace: 'I can help' });
  expect(noteFrom(typed('support-offers', { said }), ['grace'], 'FM').said).toEqual({});
});

test('an item is dealt with when something is written, said, offered, or when it does not apply', () => {
  const note = noteFrom(typed('support-offers'), [], 'FM');
  expect(isDealtWith(note, {})).toBe(false);
  expect(isDealtWith(note, { 'support-offers': 1 })).toBe(true);
  expect(isDealtWith({ ...note, text: 'All said yes' }, {})).toBe(true);
  expect(isDealtWith({ ...note, said: { grace: 'yes' } }, {})).toBe(true);
  expect(isDealtWith({ ...note, notApplicable: true }, {})).toBe(true);
});

test('what somebody else saved is told by the names of the fields', () => {
  const note = noteFrom(typed('parents-view', { text: 'Both spoke', said: { amara: 'It is hard' } }), ['amara'], 'FM');
  expect(fieldsOf(note)).toEqual({ text: 'Both spoke', 'said.amara': 'It is hard' });
});

test('the eight items belong to family meetings: a conference may leave out any of them, and none of its stages', () => {
  expect(NOTE_ITEMS.filter((item) => !mayBeLeftOut(item, 'FGC'))).toEqual(STAGES);
  expect(NOTE_ITEMS.filter((item) => mayBeLeftOut(item, 'FNM'))).toEqual(['care-offers', 'what-happens-next']);
});

test('the first stage keeps what each professional said, when it began and ended, and the child’s views (S1-28, S3-28)', () => {
  const details = { startedAt: '6.30pm', endedAt: '19:15', childViews: 'I want Grandma to come', worries: 'x' };
  const note = noteFrom(typed('information-stage', { details, said: { teacher: 'She is late', stranger: 'x' } }), ['teacher'], 'FGC');
  expect(note.details).toEqual({ startedAt: '18:30', endedAt: '19:15', childViews: 'I want Grandma to come' });
  expect(note.said).toEqual({ teacher: 'She is late' });
});

test.each([
  [{}, []],
  [{ startedAt: '6pm' }, []],
  [{ startedAt: '10am', endedAt: '5.30pm' }, []],
  [{ startedAt: 'after tea' }, ['startedAt']],
  [{ startedAt: 'after tea', endedAt: 'late' }, ['startedAt', 'endedAt']],
  [{ startedAt: '6pm', endedAt: '5pm' }, ['endedAt']],
  [{ startedAt: '6pm', endedAt: '6pm' }, ['endedAt']],
])('a stage from %j has problems with %j; however long it was is right (S3-30)', (times, fields) => {
  expect(timeProblems(times, (name) => name).map(({ field }) => field)).toEqual(fields);
});

test('what was not clear, and how the meeting went, are kept with the plan (S1-34, S1-38)', () => {
  const details = { clarifications: 'Who pays for the bus', process: 'Two breaks; we came back to the children' };
  expect(noteFrom(typed('family-plan', { details }), [], 'FM').details).toEqual(details);
});
