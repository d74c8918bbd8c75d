import { untoldEvents } from '../../plugin/core/case-system';
import { untoldBy } from '../../plugin/jobs/untold-by';
import { careEntry } from '../../reports/care-entry/care-entry';
import type { MeasureSettings } from '../../reports/measure-settings';
import { uptake } from '../../reports/uptake/uptake';
import { aChild, anEpisode, anOffer, event, letterTo, type Records } from './support/facts';
import { internalText, publishedText } from './support/report-text';

/** Children of a council whose step types for letters nobody named: applications stand there, and no letter. */
const records: Records = {
  children: ['P1', 'P2'].map((id) => aChild(id, { events: [event(id, 'care-application', '2026-06-15')] })),
  episodes: [anEpisode('E-1', ['P1'], { offers: [anOffer(['P1'], '2026-05-01')] })],
};
const asked = (untold: MeasureSettings['untold'], report: typeof uptake = uptake) => ({
  report,
  records,
  from: '2026-04-01',
  to: '2026-09-30',
  ...(untold === undefined ? {} : { settings: { untold } }),
});

describe('A figure that stands on something of which the case system does not tell', () => {
  test.each(['U1', 'U1b', 'U1c', 'U1x'])('is not known, and no nought: %s', async (measure) => {
    expect((await internalText(asked(['letters']))).figures(measure)).toBe(':/: :');
    expect((await publishedText(asked(['letters']))).figures(measure)).toBe(':/: :');
  });

  test('is counted where it is told, and so is every other', async () => {
    const text = await internalText(asked(undefined));
    expect(text.figures('U1')).toBe('0/0 z');
    expect(text.figures('U1x')).toBe('1/2 50.0');
    const told = aChild('P3', { events: letterTo('P3', '2026-06-15') });
    const withLetter = await internalText({ ...asked([]), records: { children: [told] } });
    expect(withLetter.figures('U1')).toBe('0/1 0.0');
  });

  test('keeps the others of its report', async () => {
    const [told, untold] = [await internalText(asked(undefined)), await internalText(asked(['letters', 'applications']))];
    for (const measure of ['U2', 'U4', 'U7']) expect(untold.figures(measure)).toBe(told.figures(measure));
  });

  test('is the share with care proceedings, where applications are not told', async () => {
    const text = await internalText(asked(['applications'], careEntry));
    expect(text.figures('O3.K1')).toBe(':/: :');
    expect(text.figures('O1.K1')).not.toContain(':');
  });
});

test('What a source does not tell is known by its own word; one that says nothing tells all', () => {
  expect(untoldEvents({})).toEqual([]);
  expect(untoldEvents({ knows: { letters: false } })).toEqual(['letters']);
  expect(untoldBy({ knows: { letters: false, applications: false } })).toEqual({ untold: ['letters', 'applications'] });
  // The same settings as ever where all is told: two nights stay comparable.
  expect(untoldBy({})).toEqual({});
});
