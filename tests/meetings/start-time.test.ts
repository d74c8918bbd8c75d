import { startTimeFrom } from '../../plugin/meetings/start-time';

test.each([
  ['18:30', '18:30'],
  ['6.30pm', '18:30'],
  ['6:30 PM', '18:30'],
  ['6 p.m.', '18:00'],
  ['6pm', '18:00'],
  ['1830', '18:30'],
  ['9am', '09:00'],
  ['9', '09:00'],
  ['12am', '00:00'],
  ['12 pm', '12:00'],
  ['midday', '12:00'],
  [' 10.15 ', '10:15'],
  ['24:00', undefined],
  ['13pm', undefined],
  ['0am', undefined],
  ['10:60', undefined],
  ['half six', undefined],
  ['', undefined],
])('"%s" is %s', (typed, time) => {
  expect(startTimeFrom(typed)).toBe(time);
});
