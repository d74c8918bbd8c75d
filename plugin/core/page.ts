import type { Action } from './action';
import type { Actor } from './actor';
import type { CalendarDay } from './calendar-day';
import type { ChartPicture } from './chart-picture';
import type { LettersToBind, PrintedDocument } from './documents-port';
import type { Form } from './form';
import type { Policy } from './policy';
import type { Query } from './query';

/**
 * A path inside the module: begins with `/`, knows nothing of where the module is mounted nor of the
 * launch that opened it. The renderer's `link()` puts the base before it.
 */
export type ModulePath = `/${string}`;

/** What a presenter may use besides the answer: all of it plain data. */
export interface Presenting {
  readonly form: Form;
  readonly actor: Actor;
  readonly today: CalendarDay;
  readonly policy: Policy;
  /** The path's own parameters and the query's fields, as text. */
  readonly params: Readonly<Record<string, string>>;
}

/** The identity bar: stands on every page that is about a child. */
export interface Identity {
  readonly name: string;
  /** "Born 5 June 2019" or "Expected 5 June 2027". */
  readonly birth: string;
  readonly caseReference: string;
  /** A restricted record: nothing of it is remembered for when the case system is silent. */
  readonly restricted?: true;
  /** Names of the other children of the episode that the actor may see, and "another child" for those they may not. */
  readonly alsoFor?: readonly string[];
}

/** What a presenter gives the renderer: the frame's words, and the template's model. */
export interface Presented {
  readonly title: string;
  readonly back?: { readonly text: string; readonly path: ModulePath };
  readonly identity?: Identity;
  /** Worklists and reports use the whole width of the window. */
  readonly wide?: boolean;
  readonly model: object;
}

/**
 * One page: its row in the route table. GET asks `query`; POST performs `action` and goes on to `next`
 * with a 303, or shows the same page with what was typed (422, or 409 where another change stands against it).
 */
export interface Page<Input, Stores, Answer, ActionInput, ActionStores, Loaded, Result> {
  /** Express path, such as `/episodes/:episodeId/consent`. Its parameters are fields of the inputs. */
  readonly path: ModulePath;
  readonly query: Query<Input, Stores, Answer>;
  /** Path of the template under `views`, without ending. */
  readonly template: string;
  present(answer: Answer, presenting: Presenting): Presented;
  readonly action?: Action<ActionInput, ActionStores, Loaded, Result>;
  next?(result: Result, params: Readonly<Record<string, string>>): ModulePath;
  /** Sentence of the success banner on the next page. */
  readonly done?: string;
  /**
   * For a form that saves by itself while it is typed in (`FormPage.savesItself`): the hidden fields that its next save carries,
   * by name, such as `_version`. Without it the form is saved by its button alone.
   */
  savedFields?(result: Result): Readonly<Record<string, string>>;
  /** What the status line says after "Saved at 6:42pm": a count that the form changes, such as who came (S4-22). */
  savedSays?(result: Result): string;
}

/** A page whose types are forgotten, as the route table holds it. `Stores` is what it needs of the store. */
export interface AnyPage<Stores> {
  readonly path: ModulePath;
  readonly query: Query<unknown, Stores, unknown>;
  readonly template: string;
  present(answer: unknown, presenting: Presenting): Presented;
  readonly action?: Action<unknown, Stores, unknown, unknown>;
  next?(result: unknown, params: Readonly<Record<string, string>>): ModulePath;
  readonly done?: string;
  savedFields?(result: unknown): Readonly<Record<string, string>>;
  savedSays?(result: unknown): string;
}

export function definePage<Input, Stores, Answer, ActionInput = never, ActionStores = Stores, Loaded = never, Result = never>(
  page: Page<Input, Stores, Answer, ActionInput, ActionStores, Loaded, Result>,
): AnyPage<Stores & ActionStores> {
  if (page.action !== undefined && page.next === undefined) throw new Error(`The page ${page.path} has an action and no next page`);
  return page as unknown as AnyPage<Stores & ActionStores>;
}

/** A file to download: a report's, a document that the web makes into a PDF, or a chart that it draws. */
export type FileContent = ReadyFile | PrintedFile | BoundFile | DrawnFile | ZippedFile | CellsFile;

interface NamedFile {
  /** Never holds a person's name. */
  readonly fileName: string;
  /** Shown in the browser rather than saved. */
  readonly inline?: boolean;
}

export interface PrintedFile extends NamedFile {
  readonly printed: PrintedDocument;
}

/** Many letters in one PDF, given away while it is made. */
export interface BoundFile extends NamedFile {
  readonly bound: LettersToBind;
}

/** A chart as a PNG. */
export interface DrawnFile extends NamedFile {
  readonly drawn: ChartPicture;
  /** What the council writes for a hidden figure. */
  readonly symbol: string;
}

/** Files in one ZIP. */
export interface ZippedFile extends NamedFile {
  readonly zipped: readonly { readonly name: string; readonly content: Uint8Array | string }[];
}

/** A list for a spreadsheet: the header, and a row a thing. */
export interface CellsFile extends NamedFile {
  readonly cells: readonly (readonly string[])[];
}

export interface ReadyFile extends NamedFile {
  readonly body: Uint8Array | string;
  readonly type: string;
}

export interface Download<Input, Stores, Answer> {
  readonly path: ModulePath;
  readonly query: Query<Input, Stores, Answer>;
  /** @param link the whole address of a path, under which the browser finds it: for what is shown outside our own pages. */
  content(answer: Answer, presenting: Presenting, link: (path: ModulePath) => string): FileContent | Promise<FileContent>;
}

export interface AnyDownload<Stores> {
  readonly path: ModulePath;
  readonly query: Query<unknown, Stores, unknown>;
  content(answer: unknown, presenting: Presenting, link?: (path: ModulePath) => string): FileContent | Promise<FileContent>;
}

export function defineDownload<Input, Stores, Answer>(download: Download<Input, Stores, Answer>): AnyDownload<Stores> {
  return download as unknown as AnyDownload<Stores>;
}
