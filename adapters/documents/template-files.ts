import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** One template file, read at the start and not again. */
export interface TemplateFile {
  /** `family-invitation` of `family-invitation.pl.ejs`. */
  readonly key: string;
  /** `pl`, `easy-read`. */
  readonly variant?: string;
  /** Name of the file alone. */
  readonly name: string;
  readonly source: string;
  /** Whether the file is another one now. */
  changed(): boolean;
}

/** A name that is no template's, or a file that leads out of the folder. */
export interface FileRefused {
  readonly name: string;
  readonly because: string;
}

const NAME = /^([a-z][a-z0-9-]*)(?:\.([a-z]{2,3}(?:-[a-z]{2,4})?|easy-read))?\.ejs$/;
const LARGEST = 200_000;

/** The templates of one folder. The folder itself need not be there. */
export function templateFiles(folder: string): { readonly files: readonly TemplateFile[]; readonly refused: readonly FileRefused[] } {
  if (!existsSync(folder)) return { files: [], refused: [] };
  const home = realpathSync(folder);
  const files: TemplateFile[] = [];
  const refused: FileRefused[] = [];
  for (const name of readdirSync(home)
    .filter((each) => each.endsWith('.ejs'))
    .toSorted()) {
    const because = whyNot(home, name);
    if (because === undefined) files.push(readTemplate(home, name));
    else refused.push({ name, because });
  }
  return { files, refused };
}

function whyNot(home: string, name: string): string | undefined {
  if (!NAME.test(name))
    return 'is no name of a template: give for example family-invitation.ejs, family-invitation.pl.ejs or family-invitation.easy-read.ejs';
  const path = realpathSync(join(home, name));
  // A link would let whoever can write elsewhere decide what letters say, and run it.
  if (!path.startsWith(`${home}${sep}`)) return 'leads out of the folder';
  const { size } = statSync(path);
  return statSync(path).isFile() && size <= LARGEST ? undefined : 'is no file of at most 200,000 bytes';
}

function readTemplate(home: string, name: string): TemplateFile {
  const [, key = '', variant] = NAME.exec(name) ?? [];
  const path = join(home, name);
  const { mtimeMs, size } = statSync(path);
  return {
    key,
    variant,
    name,
    source: readFileSync(path, 'utf8'),
    changed() {
      const now = statSync(path, { throwIfNoEntry: false });
      return now === undefined || now.mtimeMs !== mtimeMs || now.size !== size;
    },
  };
}
