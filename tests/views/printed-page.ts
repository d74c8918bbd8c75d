import type { Presented } from '../../plugin/core/page';
import type { PageFrame } from '../../plugin/web/page-frame';
import { createRenderer, ourViews } from '../../plugin/web/render';

const renderer = createRenderer({ viewsDir: ourViews, strict: true });

const standing: Omit<PageFrame, 'title'> = {
  serviceName: 'Family meetings',
  link: (path) => `/fm${path}`,
  assets: { stylesheets: [], earlyScript: '/fm/early.js', script: '/fm/start.js' },
  form: { csrf: 'a-token', key: 'a-key' },
};

/** What a presenter gave, printed as its page; a template that reads a field which the model lacks fails the test. */
export function printedPage(template: string, { model, ...presented }: Presented, rest: Partial<PageFrame> = {}): string {
  return renderer.renderPage(template, model, { ...standing, ...presented, ...rest });
}

/** The words of a printed page, one space between: what a reader reads. */
export function wordsOf(page: string): string {
  return page
    .replace(/<(script|style|title)\b[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();
}
