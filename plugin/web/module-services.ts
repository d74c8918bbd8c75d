import type { Request } from 'express';
import type { Action } from '../core/action';
import type { Doors } from '../core/doors';
import type { CaseSystem, PersonId } from '../core/case-system';
import type { Clock, Ids } from '../core/clock';
import type { ChartDrawing } from '../core/chart-picture';
import type { DocumentMaker, LetterBinder } from '../core/documents-port';
import type { EmergencyAccessStore } from '../core/emergency-access.store';
import type { HandOverStore } from '../core/hand-over.store';
import type { LaunchStore } from '../core/launch.store';
import type { TokenReader } from '../core/launch-token-port';
import type { Form } from '../core/form';
import type { Log } from '../core/log';
import type { AnyDownload, AnyPage, ModulePath } from '../core/page';
import type { Policy } from '../core/policy';
import type { Query } from '../core/query';
import type { SignOn } from '../core/sign-on-port';
import type { Actor, Role } from '../core/actor';
import type { Assets } from './assets';
import type { Monitoring } from './health-routes';
import type { HostFrame } from './page-frame';
import type { Renderer } from './render';
import type { LaunchKey } from './signed-launch';

export interface NavigationItem {
  readonly text: string;
  readonly path: ModulePath;
  /** Shown to these roles; the page's own rule decides. */
  readonly roles: readonly Role[];
}

/** The route table: a row without a query or an action does not exist, and both carry `allow`. */
export interface RouteTable<Stores> {
  readonly pages: readonly AnyPage<Stores>[];
  readonly downloads: readonly AnyDownload<Stores>[];
  readonly navigation: readonly NavigationItem[];
  readonly handOver?: HandOverTable<Stores>;
  readonly reply?: ReplyTable<Stores>;
  readonly emergency?: EmergencyTable;
}

/** How a device is handed to the family: what begins and ends it, and the only pages that it opens. */
export interface HandOverTable<Stores> {
  /** Path of the page whose form begins it. */
  readonly path: ModulePath;
  readonly begin: Action<HandedOver, Stores, unknown, { readonly reference: string }>;
  readonly end: Action<{ readonly reference: string }, Stores, unknown, unknown>;
  readonly pages: readonly AnyPage<Stores>[];
}

interface Shown {
  readonly title: string;
  readonly model: object;
}

/** How somebody answers an invitation by a link of their own, without a login. What is behind a link only its own presenter knows. */
export interface ReplyTable<Stores> {
  /** Nobody with a role: who came by the link with this hash. */
  actor(tokenHash: string): Actor;
  readonly open: Query<{ readonly tokenHash: string }, Stores, unknown>;
  readonly answer: Action<unknown, Stores, unknown, { readonly reply: string }>;
  readonly template: string;
  presentLink(behind: unknown, form: Form, policy: Policy): Shown;
  presentOver(policy: Policy): Shown;
  presentThanks(reply: string, policy: Policy): Shown;
}

/** Where a record that may not be opened can be asked for in an emergency (roles.md rule 2). */
interface EmergencyTable {
  /** The page on which a launch lands: only from there is the way shown. */
  recordPath(personId: PersonId): ModulePath;
  askPath(personId: PersonId): ModulePath;
  mayAsk(actor: Actor, policy: Policy): boolean;
}

interface HandedOver {
  readonly planId: string;
  readonly deviceHash: string;
  readonly codeHash: string;
  readonly returnPath: string;
}

export interface LaunchSettings {
  /** The address of the host, for links and for the single sign-on. */
  readonly publicUrl: string;
  readonly audience: string;
  readonly keys: readonly LaunchKey[];
  readonly tokens?: { readonly issuer: string; readonly reader: TokenReader };
  readonly signOn?: SignOnSettings;
  /** Return addresses by id: the only addresses that a launch can lead back to. */
  readonly returnTo: Readonly<Record<string, string>>;
}

export interface SignOnSettings {
  readonly door: SignOn;
  /** Where the worker comes back to, beneath the mount path. */
  readonly returnPath: string;
}

/** What the pages stand on. */
export interface ModuleServices<Stores> {
  readonly doors: Doors<Stores>;
  readonly routes: RouteTable<Stores>;
  readonly caseSystem: CaseSystem;
  readonly launches: LaunchStore;
  readonly handOvers?: HandOverStore;
  /** Whether there is such a link; what is behind it is asked through the door. */
  readonly replyLinks?: { find(tokenHash: string): Promise<unknown> };
  readonly emergencyAccess?: EmergencyAccessStore;
  readonly policy: Policy;
  /** What a proxy takes from the beginning of every address; default nothing. */
  readonly strippedPrefix?: string;
  /** The address of the host, before every link in a file that is saved; left out = links have no host. */
  readonly publicUrl?: string;
  /** `/health`, and the counts; without it neither is there. */
  readonly monitoring?: Monitoring;
  /** What the case system does not tell, as a sentence for every page of a worker. */
  readonly notTold?: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly renderer: Renderer;
  readonly documents: DocumentMaker & LetterBinder;
  readonly charts: ChartDrawing;
  readonly assets: Assets;
  readonly secrets: readonly string[];
  readonly secureCookies: boolean;
  readonly serviceName: string;
  readonly organisationName?: string;
  readonly frame?: HostFrame;
  readonly identify?: (request: Request) => Promise<{ readonly loginId: string } | undefined> | { readonly loginId: string } | undefined;
  readonly launch?: LaunchSettings;
  /** Sources that may frame the pages; empty = none. */
  readonly frameAncestors: readonly string[];
}
