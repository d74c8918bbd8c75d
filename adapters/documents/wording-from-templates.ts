import { join } from 'node:path';
import type { Fields, PaperKind, TemplateInUse, WordsFor, Wording, Written } from '../../plugin/core/wording';
import { compileTemplate, mistakesIn, type PaperTemplate } from './paper-template';
import { templateFiles, type TemplateFile } from './template-files';

export interface WordingOptions {
  readonly kinds: readonly PaperKind[];
  /** The folder of our own templates. */
  readonly folder: string;
  /** The council's: a file here stands in for ours of the same name, or adds a language. Trusted as code is. */
  readonly councilsFolder?: string;
}

/** A council's templates that cannot be used, each with its file, line and fault. */
export class TemplatesRefused extends Error {
  override readonly name = 'TemplatesRefused';
  constructor(readonly problems: readonly string[]) {
    super(['These templates cannot be used:', ...problems.map((problem) => `  ${problem}`)].join('\n'));
  }
}

interface InUse {
  readonly file: TemplateFile;
  readonly template: PaperTemplate;
  readonly from: TemplateInUse['from'];
}

const ENGLISH = 'en-GB';
const EASY_READ = 'easy-read';

/**
 * Reads every template once. What a file becomes afterwards counts from the next start on, so that all letters of a day
 * are in the same words.
 * @throws TemplatesRefused naming every council's file that does not parse, uses an unknown field or leaves out what must be said
 */
export function wordingFromTemplates({ kinds, folder, councilsFolder }: WordingOptions): Wording {
  const ours = templateFiles(folder).files;
  const theirs = councilsFolder === undefined ? [] : councilsTemplates(councilsFolder, kinds);
  const inUse = new Map<string, InUse>();
  for (const kind of kinds) {
    const named = (files: readonly TemplateFile[]) => files.filter((file) => file.key === kind.key);
    for (const [files, from] of [
      [named(ours), 'ours'],
      [named(theirs), 'council'],
    ] as const)
      for (const file of files) inUse.set(nameOf(kind.key, file.variant), { file, from, template: compileTemplate(file.source, kind) });
    if (!inUse.has(kind.key)) throw new Error(`There is no template ${join(folder, `${kind.key}.ejs`)}`);
  }
  return wordingOf(kinds, inUse);
}

const nameOf = (key: string, variant: string | undefined): string => (variant === undefined ? key : `${key}.${variant}`);

function councilsTemplates(folder: string, kinds: readonly PaperKind[]): readonly TemplateFile[] {
  const { files, refused } = templateFiles(folder);
  const problems = [
    ...refused.map(({ name, because }) => `${join(folder, name)}: ${because}`),
    ...files.flatMap((file) => {
      const kind = kinds.find(({ key }) => key === file.key);
      const path = join(folder, file.name);
      if (kind === undefined) return [`${path}: there is no document "${file.key}"`];
      return mistakesIn(file.source, kind).map(({ line, what }) => `${path}, line ${line}: ${what}`);
    }),
  ];
  if (problems.length > 0) throw new TemplatesRefused(problems);
  return files;
}

function wordingOf(kinds: readonly PaperKind[], inUse: ReadonlyMap<string, InUse>): Wording {
  const write = (key: string, fields: Fields, wanted: WordsFor = {}): Written => {
    const variant = variantFor(key, wanted, inUse);
    const chosen = inUse.get(nameOf(key, variant)) ?? inUse.get(key);
    if (chosen === undefined) throw new Error(`There is no document ${key}`);
    return {
      blocks: chosen.template.print(fields, wanted.head ?? []),
      template: versionOf(key, variant, chosen),
      language: variant === undefined || variant === EASY_READ ? ENGLISH : variant,
    };
  };
  return {
    write,
    templates: () =>
      kinds.flatMap((kind) =>
        [...inUse.values()]
          .filter(({ file }) => file.key === kind.key)
          .map((each) => ({
            kind: { key: kind.key, number: kind.number, name: kind.name, readers: kind.readers },
            variant: each.file.variant,
            template: versionOf(kind.key, each.file.variant, each),
            from: each.from,
            changedSince: each.file.changed(),
          })),
      ),
    sample(key, variant) {
      const kind = kinds.find((each) => each.key === key);
      if (kind === undefined || !inUse.has(nameOf(key, variant))) return undefined;
      return write(key, kind.samples[0], { language: variant, easyRead: variant === EASY_READ });
    },
  };
}

const versionOf = (key: string, variant: string | undefined, { template }: InUse): string => `${nameOf(key, variant)}/${template.hash}`;

/** The recipient's language before plainer English: a translation is what they can read at all. */
function variantFor(key: string, { language, easyRead }: WordsFor, inUse: ReadonlyMap<string, InUse>): string | undefined {
  const has = (variant: string): boolean => inUse.has(nameOf(key, variant));
  const translated = [...inUse.values()].find(({ file }) => file.key === key && isLanguage(file.variant, language))?.file.variant;
  return translated ?? (easyRead === true && has(EASY_READ) ? EASY_READ : undefined);
}

const inEnglish = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** The list has a language as somebody wrote it: "pl", "Polish". */
function isLanguage(variant: string | undefined, wanted: string | undefined): boolean {
  if (variant === undefined || variant === EASY_READ || wanted === undefined) return false;
  const asked = wanted.trim().toLowerCase();
  return asked === variant || asked === inEnglish.of(variant)?.toLowerCase();
}
