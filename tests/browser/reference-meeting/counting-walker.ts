import type { Walker } from '../walker';

/** What a way through the pages costs. */
export interface Effort {
  /** Every character that is typed, and one for each answer, box, list and button: getting from field to field is not counted. */
  keys: number;
  /** Every page that the browser loads. */
  pages: number;
}

/** Walks as the other does, and counts. A field that already holds what would be typed costs nothing. */
export function countingWalker(walker: Walker): Walker & { readonly effort: Effort } {
  const effort: Effort = { keys: 0, pages: 0 };
  walker.page.on('load', () => void (effort.pages += 1));
  const key = (count = 1): void => void (effort.keys += count);
  return {
    ...walker,
    effort,
    async follow(link, where) {
      key();
      await walker.follow(link, where);
    },
    async press(button, where) {
      key();
      await walker.press(button, where);
    },
    async write(label, text) {
      const field = walker.page.getByRole('textbox', { name: label, exact: typeof label === 'string' });
      if ((await field.inputValue()) === text) return;
      key(text.length);
      await walker.write(label, text);
    },
    async date(question, day) {
      key(day.split('-').map(Number).join('').length);
      await walker.date(question, day);
    },
    async choose(question, answer) {
      key();
      await walker.choose(question, answer);
    },
    async tick(question, ...answers) {
      key(answers.length);
      await walker.tick(question, ...answers);
    },
    async pick(label, option) {
      key();
      await walker.pick(label, option);
    },
  };
}
