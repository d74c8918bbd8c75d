import { fieldsOf, isDealtWith, noteFrom, type TypedNote } from '../../plugin/meetings/agenda';
import { AGENDA, type AgendaItem } from '../../plugin/meetings/meeting';

const typed = (item: AgendaItem, rest: Partial<TypedNote> = {}): TypedNote => ({
  item,
  details: {},
  said: {},
  notApplicable: false,
  version: 0,
  ...rest,
});

test('only care offers and what follows from them may be left out as not applicable (S2-50)', () => {
  const mayBeLeftOut = AGENDA.filter((item) => {
    try {
      return noteFrom(typed(item, { notApplicable: true }), []).notApplicable;
    } catch {
      return false;
    }
  });
  expect(mayBeLeftOut).toEqual(['care-offers', 'what-happens-next']);
});

test('an item that was both written and left out is not guessed at', () => {
  expect(() => noteFrom(typed('care-offers', { notApplicable: true, text: 'Grace could' }), [])).toThrow('Clear one of the two');
});

test('each item keeps the answers to its own questions alone', () => {
  const details = { worries: 'School', hopes: 'Calm', courtOrders: 'None', other: 'x', workingWell: undefined };
  expect(noteFrom(typed('why-we-are-here', { details }), []).details).toEqual({ worries: 'School', hopes: 'Calm' });
  expect(noteFrom(typed('introductions', { details }), []).details).toEqual({ courtOrders: 'None' });
});

test('what people said is kept for people on the family’s list, where the item has room for it', () => {
  const said = { grace: 'I can help', stranger: 'Hello' };
  expect(noteFrom(typed('network-view', { said }), ['grace']).said).toEqual({ grace: 'I can help' });
  expect(noteFrom(typed('support-offers', { said }), ['grace']).said).toEqual({});
});

test('an item is dealt with when something is written, said, offered, or when it does not apply', () => {
  const note = noteFrom(typed('support-offers'), []);
  expect(isDealtWith(note, {})).toBe(false);
  expect(isDealtWith(note, { 'support-offers': 1 })).toBe(true);
  expect(isDealtWith({ ...note, text: 'All said yes' }, {})).toBe(true);
  expect(isDealtWith({ ...note, said: { grace: 'yes' } }, {})).toBe(true);
  expect(isDealtWith({ ...note, notApplicable: true }, {})).toBe(true);
});

test('what somebody else saved is told by the names of the fields', () => {
  const note = noteFrom(typed('parents-view', { text: 'Both spoke', said: { amara: 'It is hard' } }), ['amara']);
  expect(fieldsOf(note)).toEqual({ text: 'Both spoke', 'said.amara': 'It is hard' });
});
