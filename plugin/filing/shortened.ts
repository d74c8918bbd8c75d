const letters = new Intl.Segmenter('en-GB', { granularity: 'grapheme' });

/** At most so many characters, as a column of a database counts them; cut between words where that leaves most of it, never inside a letter. */
export function shortened(text: string, most: number, sign = ''): string {
  if (text.length <= most) return text;
  let kept = '';
  for (const { segment } of letters.segment(text)) {
    if (kept.length + segment.length + sign.length > most) break;
    kept += segment;
  }
  const lastSpace = kept.lastIndexOf(' ');
  const whole = lastSpace > kept.length * 0.6 ? kept.slice(0, lastSpace) : kept;
  return whole.trimEnd() + sign;
}
