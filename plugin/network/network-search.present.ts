import { checkboxesField, fillForm, textareaField } from '../core/fields';
import { checkboxes, formPage, inset, paragraph, parts, textarea, type PagePart } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { mayEditNetwork } from './network-access';
import { SEARCH_PROMPTS, SEARCH_TOOLS, type SearchPrompt, type SearchTool } from './network-search';
import type { EpisodeSearch } from './network-search.query';
import { networkPaths } from './network.paths';

const TOOLS: Readonly<Record<SearchTool, string>> = {
  'network-map': 'Network map',
  genogram: 'Family tree (genogram)',
  ecomap: 'Ecomap',
  'mobility-mapping': 'Mobility mapping: places where they lived, to find people they lost touch with',
  'safety-circles': 'Safety circles: who may be told what',
  'social-media': 'Looking together at who they are in touch with online',
};
const PROMPTS: Readonly<Record<SearchPrompt, string>> = {
  birthdays: 'Who comes to birthdays, or sends a card?',
  celebrations: 'Who is there at Christmas, Eid, Diwali, weddings and funerals?',
  'faith-and-culture': 'Whom do you know from church, mosque, temple, or your community?',
  'social-media': 'Whom are you in touch with online?',
  'past-helpers': 'Who helped before, when things were hard?',
  'lost-touch': 'Whom have you lost touch with, and would like to see again?',
};

export function presentNetworkSearch(answer: EpisodeSearch, presenting: Presenting): Presented {
  const { episode, search } = answer;
  const edits = mayEditNetwork(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  const filled = fillForm(
    presenting.form,
    search === undefined ? {} : { tools: search.tools, promptsAsked: search.promptsAsked, notes: search.notes },
  );
  const cancel = networkPaths.list(episode.id);
  return onEpisode(answer, presenting, {
    title: 'Looking for the family’s people',
    back: { text: 'Back to the network', path: cancel },
    model: formPage({
      heading: 'Looking for the family’s people',
      before: edits
        ? [paragraph('Look together with the children and the parents. The wider the network, the better.')]
        : doneSoFar(search),
      fields: edits
        ? [
            checkboxes(
              checkboxesField(filled, {
                name: 'promptsAsked',
                legend: 'What did you ask? (optional)',
                options: SEARCH_PROMPTS.map((value) => ({ value, text: PROMPTS[value] })),
              }),
            ),
            checkboxes(
              checkboxesField(filled, {
                name: 'tools',
                legend: 'What did you use? (optional)',
                options: SEARCH_TOOLS.map((value) => ({ value, text: TOOLS[value] })),
              }),
            ),
            textarea(
              textareaField(filled, { name: 'notes', label: 'What came of it, and what is still to be tried? (optional)', rows: 4 }),
            ),
          ]
        : [],
      action: networkPaths.search(episode.id),
      version: search?.version ?? 0,
      submit: edits ? 'Save' : undefined,
      cancel,
      cancelText: edits ? 'Cancel' : 'Back to the network',
    }),
  });
}

const doneSoFar = (search: EpisodeSearch['search']): readonly PagePart[] =>
  search === undefined
    ? [paragraph('Nothing is written down yet.')]
    : parts(
        { kind: 'list', items: [...search.tools.map((tool) => TOOLS[tool]), ...search.promptsAsked.map((each) => PROMPTS[each])] },
        search.notes !== undefined && inset(search.notes),
      );
