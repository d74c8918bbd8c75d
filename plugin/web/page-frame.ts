import type { ErrorSummaryOptions, LinkItem, NotificationBannerOptions } from '../core/component-options';
import type { ModulePath, Presented } from '../core/page';

/** A page handed to a host that puts it inside its own frame: `head` and `body` are markup, `title` is text. */
export interface FramedPage {
  /** For `<title>`, "Error: " included; not escaped. */
  readonly title: string;
  /** Links to our stylesheets and scripts. */
  readonly head: string;
  /** Everything from the identity bar to the end of `<main>`. */
  readonly body: string;
}

/** Puts a page inside the host's own header and footer and gives back the whole document. */
export type HostFrame = (page: FramedPage) => string;

/** Addresses of the files that every page loads, already under the module's mount path. See `assets.ts`. */
export interface PageAssets {
  readonly stylesheets: readonly string[];
  /** Run before anything is drawn: it only says that scripts run. */
  readonly earlyScript: string;
  /** An ES module: starts the GOV.UK components. */
  readonly script: string;
}

/** What stands around a page's own template. A path that begins with `/` is a path of the module: it is printed through `link`. */
export interface PageFrame extends Pick<Presented, 'title' | 'back' | 'identity' | 'wide'> {
  /** "Family meetings", or what the council calls it. */
  readonly serviceName: string;
  /** The council, in the header; without it the header shows the service. */
  readonly organisationName?: string;
  /** Puts the mount path, and what else this request's links carry, before a path of the module. */
  readonly link: (path: ModulePath) => string;
  readonly assets: PageAssets;
  readonly cspNonce?: string;

  /** What the case system does not tell: shown last in `<main>`. */
  readonly notTold?: string;

  /** A session that ends: what the page's script warns of, and where it asks for more time. */
  readonly session?: {
    /** Address of the session itself. */
    readonly address: string;
    readonly endsInMs: number;
    /** Origins of frames that the page may ask to open it again. */
    readonly hosts: readonly string[];
    readonly back?: string;
    readonly wayOn?: { readonly text: string; readonly href: string };
  };
  /** A sentence for every page of a session that may change nothing. */
  readonly readOnly?: string;

  /** Problems with what was typed: shown first in `<main>`, and "Error: " opens the title. From `errorSummary(form)`. */
  readonly errorSummary?: ErrorSummaryOptions;
  /** "Saved", and the like. */
  readonly notification?: NotificationBannerOptions;
  readonly breadcrumbs?: readonly LinkItem[];
  readonly navigation?: readonly (LinkItem & { readonly current?: boolean; readonly active?: boolean })[];
  readonly userName?: string;
  readonly footerLinks?: readonly { readonly text: string; readonly href: string }[];
  /** What this request's forms carry: `c.form({ action, ...frame.form, version })`. */
  readonly form?: { readonly csrf: string; readonly key: string; readonly keptVersion?: string };
  readonly hostFrame?: HostFrame;
}

export function documentTitle(frame: PageFrame): string {
  return `${frame.errorSummary ? 'Error: ' : ''}${frame.title} – ${frame.serviceName}`;
}
