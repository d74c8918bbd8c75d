/** Two spellings of the same markup read alike: spaces between tags, runs of spaces, and how a character is escaped do not count. */
export function normalisedHtml(markup: string): string {
  return markup
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?(<[^>]*>) ?/g, '\n$1\n')
    .replace(/ (\/?)>/g, '$1>')
    .replace(/&quot;|&#34;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&#92;/g, '\\')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .join('\n');
}
