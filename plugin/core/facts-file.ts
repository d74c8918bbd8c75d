/**
 * As it stands in a set: the facts that a night counted from, so that a figure can be explained later. One line a family, ids and days
 * and codes; no name and nobody's words, and still OFFICIAL-SENSITIVE.
 */
export const FACTS_FILE = 'facts-OFFICIAL-SENSITIVE.jsonl.gz';
