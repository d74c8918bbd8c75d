/** A text's words as they are told apart: "Zoë’s" is Zoë, and "Jo" does not stand in "join". */
const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}\p{N}'’-]+/u)
    .map((word) => word.replace(/['’]s$/u, '').replace(/^['’-]+|['’-]+$/gu, ''))
    .filter((word) => word !== '');

/** A name in the one form in which names are compared. */
export const asWords = (name: string): string => wordsOf(name).join(' ');

/** Looks for names as words of their own. A name without a word stands nowhere. */
export function namesIn(text: string): (name: string) => boolean {
  const words = ` ${asWords(text)} `;
  return (name) => asWords(name) !== '' && words.includes(` ${asWords(name)} `);
}
