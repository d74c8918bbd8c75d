import type { HandedOver } from './read-hand-over';

export interface RecordState {
  readonly exists: boolean;
  readonly locked: boolean;
  readonly mayOpen: boolean;
}

const EXTENSIONS: ReadonlySet<string> = new Set(['pdf', 'doc', 'docx', 'rtf', 'txt', 'png', 'jpg', 'jpeg']);

/** What the stand-in refuses, by MOSAIC's public help: the codes are those of `<key>.rejected.json`. */
export function refusalOf(handedOver: HandedOver, record: RecordState): string | undefined {
  if (!record.exists) return 'no-such-person';
  if (!record.mayOpen) return 'restricted';
  if (record.locked) return 'locked';
  if (handedOver.content.length === 0) return 'empty';
  return handedOver.kind === 'case-note' ? refusalOfNote(handedOver) : refusalOfDocument(handedOver);
}

function refusalOfNote({ title, category, author }: HandedOver): string | undefined {
  if (title.length > 100) return 'title';
  return category.length > 16 || author.length > 30 ? 'other' : undefined;
}

function refusalOfDocument({ fileName }: HandedOver): string | undefined {
  const extension = /\.([a-z0-9]+)$/i.exec(fileName ?? '')?.[1]?.toLowerCase();
  if (extension === undefined || !EXTENSIONS.has(extension)) return 'extension';
  return fileName === null || fileName.length > 80 || /[^A-Za-z0-9 ._()-]/.test(fileName) ? 'name' : undefined;
}
