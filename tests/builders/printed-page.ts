import type { Actor } from '../../plugin/core/actor';
import { errorSummary } from '../../plugin/core/fields';
import { untouchedForm, type Form } from '../../plugin/core/form';
import type { AnyPage, Presented } from '../../plugin/core/page';
import { dayInLondon } from '../../plugin/core/calendar-day';
import type { AllStores } from '../../adapters/store/stores';
import { createRenderer, ourViews } from '../../plugin/web/render';
import type { World } from './world';

const renderer = createRenderer({ viewsDir: ourViews, strict: true });

export interface PrintedPage extends Presented {
  /** The whole document. A template that reads a field which its model lacks does not print. */
  readonly html: string;
  /** The words alone, as a person reads them. */
  readonly words: string;
}

interface Opening {
  readonly params: Readonly<Record<string, string>>;
  readonly actor: Actor;
  readonly form?: Form;
}

/** A page as somebody would see it: asked through the door, presented, and printed with the strict model. */
export async function printedPage(
  world: World,
  page: AnyPage<AllStores>,
  { params, actor, form = untouchedForm }: Opening,
): Promise<PrintedPage> {
  const answer = await world.ask(page.query, params, actor);
  const today = dayInLondon(world.clock.now());
  const presented = page.present(answer, { form, actor, today, policy: world.policy, params });
  const html = renderer.renderPage(page.template, presented.model, {
    title: presented.title,
    back: presented.back,
    identity: presented.identity,
    serviceName: 'Family meetings',
    link: (path) => path,
    assets: { stylesheets: [], earlyScript: '/early.js', script: '/script.js' },
    form: { csrf: 'a-token', key: 'a-key' },
    errorSummary: errorSummary(form),
  });
  return { ...presented, html, words: wordsOf(html) };
}

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': '’' };

const wordsOf = (html: string): string =>
  html
    .replace(/<(script|head)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity] ?? entity)
    .replace(/\s+/g, ' ');
