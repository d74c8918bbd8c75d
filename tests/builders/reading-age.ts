import type { Block, PrintedDocument } from '../../plugin/core/documents-port';

/** Sentences of a document as a reader meets them; names, dates and lists of names are not sentences. */
function sentencesOf(blocks: readonly Block[]): readonly string[] {
  return blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.text];
      if (block.kind === 'list') return block.items;
      return [];
    })
    .flatMap((text) => text.split(/[.!?:]\s+|[.!?:]$|\n/))
    .filter((sentence) => sentence.trim().split(/\s+/).length > 2);
}

/** Vowel groups, less a silent last "e" or "ed": near enough to count by. */
function syllablesIn(word: string): number {
  const plain = word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '');
  const groups = plain.replace(/(?:[^laeiouy]es|[^aeioutd]ed|[^laeiou]e)$/, '').match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch–Kincaid grade plus five: the age at which the average child reads it. */
export function readingAgeOf(document: PrintedDocument): number {
  const sentences = sentencesOf(document.blocks);
  const words = sentences.flatMap((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)));
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 + 5;
}
