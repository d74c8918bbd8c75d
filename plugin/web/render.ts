import { join } from 'node:path';
import { escapeHtml, html, isHtml, safeHref, trustedHtml, type Html } from '../core/html';
import type { ModulePath } from '../core/page';
import { attributes, content, joined } from './markup';
import { componentNames, type Components } from './components';
import { documentTitle, type PageFrame } from './page-frame';
import { plainModel, strictModel } from './strict-model';
import { createTemplates, type TemplateFolders } from './templates';

export interface RendererOptions extends TemplateFolders {
  /** Throw where a template reads a field that its model lacks. For tests, and while writing a template. */
  readonly strict?: boolean;
}

export interface Renderer {
  /**
   * The page's template, inside the page frame; the whole document.
   * @param template path in the views folder without `.ejs`: `consent/record-consent`.
   */
  renderPage(template: string, page: object, frame: PageFrame): string;
  /** A template by itself, without the frame around it: a letter, a message. Paths are printed through the frame's `link`, if there is one. */
  render(template: string, page: object, frame?: PageFrame): Html;
  /** The components by themselves, with paths printed as they are. */
  readonly components: Components;
}

/** Our templates, beside the code in the source as in the build. */
export const ourViews = join(__dirname, '..', '..', 'views');

type Link = (path: ModulePath) => string;
const isModulePath = (value: unknown): value is ModulePath => typeof value === 'string' && /^\/(?!\/)/.test(value);
const asItIs: Link = (path) => path;

/** The words that a template knows besides its model. */
function vocabulary(link: Link) {
  const finished = (path: ModulePath): Html => trustedHtml(escapeHtml(link(path)));
  const address = (value: unknown): unknown => (isHtml(value) ? value : isModulePath(value) ? finished(value) : safeHref(value));
  return { html, address, link: finished };
}
const words = ['html', 'address', 'link', 'c'];

const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Compiled at once, so that a component that does not compile is found at start. */
function componentMaker(options: RendererOptions): (link: Link) => Components {
  const template = createTemplates(options, [...words, 'params', 'attributes', 'content', 'joined']);
  const printers = componentNames.map((name) => ({ name, print: template(`components/${kebab(name)}`) }));
  return (link) => {
    const c: Record<string, (given?: object) => Html> = {};
    const known = { ...vocabulary(link), c, attributes, content, joined };
    for (const { name, print } of printers) {
      c[name] = (given = {}) => trustedHtml(print({ ...known, params: options.strict ? plainModel(given) : given }).trim());
    }
    return c as unknown as Components;
  };
}

/**
 * Data is loaded before; rendering is synchronous: the page's body first, then the frame around it.
 * A template sees `page` (the presenter's model), `frame`, `c` (the components), `part(name, model)`, `link(path)` and the `html` tag.
 */
export function createRenderer(options: RendererOptions): Renderer {
  const componentsFor = componentMaker(options);
  const template = createTemplates(options, [...words, 'page', 'frame', 'part']);

  const printer = (frame: PageFrame | undefined) => {
    const link = frame?.link ?? asItIs;
    const known = { ...vocabulary(link), c: componentsFor(link), frame };
    const print = (name: string, model: object): Html => {
      const page = options.strict ? strictModel(name, plainModel(model) as object) : model;
      return trustedHtml(template(name)({ ...known, page, part: print }));
    };
    return print;
  };

  return {
    renderPage(name, model, frame) {
      const print = printer(frame);
      const title = documentTitle(frame);
      const body = print('page-body', { body: print(name, model) });
      const head = print('page-head', {});
      if (frame.hostFrame) return frame.hostFrame({ title, head: head.toString(), body: body.toString() });
      return print('layout', { title, head, body }).toString();
    },
    render: (name, model, frame) => printer(frame)(name, model),
    components: componentsFor(asItIs),
  };
}
