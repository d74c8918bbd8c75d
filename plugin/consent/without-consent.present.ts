import { inWords } from '../core/calendar-day';
import { dateField, dateValues, fillForm, radiosField, textareaField, textField } from '../core/fields';
import {
  dateParts,
  formPage,
  heading,
  inset,
  paragraph,
  parts,
  radios,
  textarea,
  textLine,
  type FormPage,
  type PagePart,
} from '../core/form-page';
import type { ModulePath, Presented, Presenting } from '../core/page';
import type { EpisodeInView } from '../episodes/episode-in-view';
import { onEpisode } from '../episodes/on-episode.present';
import { YES_NO } from '../episodes/start-episode.present';
import type { Consent } from './consent';
import { mayDecideAuthority, mayRecordConsent } from './consent-access';
import type { AttemptMethod, ConsentAttempt } from './consent-attempt';
import { gateInWords } from './consent-words.present';
import { gateShutBecause } from './consent';
import { consentPaths } from './consent.paths';
import type { AuthorityToDecide } from './decide-authority.query';
import type { WithoutConsentInView } from './without-consent-in-view';

const METHODS: Readonly<Record<AttemptMethod, string>> = {
  visit: 'On a visit',
  telephone: 'By telephone',
  letter: 'By letter',
  'e-mail': 'By e-mail',
  message: 'By message',
  meeting: 'At a meeting',
};
const methodOptions = (Object.entries(METHODS) as [AttemptMethod, string][]).map(([value, text]) => ({ value, text }));

const LESS_SHARED =
  'Share only what the meeting cannot do without, and nothing about those who have not consented. The plan is given to nobody on this authority alone.';

export function presentWithoutConsent(answer: WithoutConsentInView, presenting: Presenting): Presented {
  const { episode, authorities, inTheWay } = answer;
  const may = episode.closed === undefined && mayRecordConsent(presenting.actor, answer) === 'ok';
  return onEpisode(answer, presenting, {
    title: 'Attempts to get consent',
    back: { text: 'Back to consent', path: consentPaths.list(episode.id) },
    model: formPage({
      heading: 'Attempts to get consent, and meeting without it',
      before: parts(
        paragraph('Nobody has to consent, and nobody has to say why not.'),
        ...attemptParts(answer.attempts),
        may && { kind: 'link', text: 'Record an attempt', path: consentPaths.attempt(episode.id) },
        heading('Meeting without consent'),
        ...authorities.flatMap((authority) => authorityParts(authority, answer, presenting)),
        ...(inTheWay.length === 0 ? [paragraph(LESS_SHARED)] : inTheWay.map(paragraph)),
        may &&
          inTheWay.length === 0 && {
            kind: 'link',
            text: 'Ask a manager to authorise a family meeting without consent',
            path: consentPaths.askManager(episode.id),
          },
      ),
      action: consentPaths.without(episode.id),
      submit: undefined,
      cancel: consentPaths.list(episode.id),
      cancelText: 'Back to consent',
    }),
  });
}

function attemptParts(attempts: readonly ConsentAttempt[]): readonly PagePart[] {
  if (attempts.length === 0) return [heading('Attempts'), paragraph('None is recorded yet.')];
  const items = attempts.map(({ on, method, whom, result }) => `${inWords(on)}. ${METHODS[method]}, ${whom}: ${result}`);
  return [heading('Attempts'), { kind: 'list', items }];
}

function authorityParts(consent: Consent, answer: WithoutConsentInView, { actor }: Presenting): readonly PagePart[] {
  const { episode } = answer;
  const { authority } = consent;
  if (authority === undefined) return [];
  const waits = authority.decision === undefined && consent.withdrawn === undefined && episode.closed === undefined;
  return parts(
    paragraph(`${consent.explainedBy} asked a manager on ${inWords(consent.givenOn)}. ${decisionInWords(consent)}`),
    waits &&
      mayDecideAuthority(actor, { ...answer, consent }) === 'ok' && {
        kind: 'link',
        text: 'Decide',
        path: consentPaths.decide(episode.id, consent.id),
      },
  );
}

function decisionInWords(consent: Consent): string {
  const decision = consent.authority?.decision;
  const gate = gateInWords(gateShutBecause(consent));
  if (decision === undefined) return gate;
  const words = `${decision.authorised ? 'Authorised' : 'Not authorised'} on ${inWords(decision.on)}.`;
  return [words, decision.reason, gate].filter((each) => each !== undefined).join(' ');
}

type Form = Pick<FormPage, 'heading' | 'before' | 'fields' | 'action' | 'submit'> & { readonly version?: number };

function withoutForm(view: EpisodeInView, presenting: Presenting, form: Form): Presented {
  const back: ModulePath = consentPaths.without(view.episode.id);
  return onEpisode(view, presenting, {
    title: form.heading,
    back: { text: 'Back to the attempts', path: back },
    model: formPage({ ...form, cancel: back }),
  });
}

export function presentRecordAttempt(view: WithoutConsentInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form, dateValues('on', presenting.today));
  return withoutForm(view, presenting, {
    heading: 'Record an attempt to get consent',
    fields: [
      dateParts(dateField(filled, { name: 'on', legend: 'When was it?', hint: 'For example, 27 3 2026' })),
      radios(radiosField(filled, { name: 'method', legend: 'How was it tried?', options: methodOptions })),
      textLine(textField(filled, { name: 'whom', label: 'Whose consent was asked?', autocomplete: 'off' })),
      textarea(textareaField(filled, { name: 'result', label: 'What came of it?', rows: 3 })),
    ],
    action: consentPaths.attempt(view.episode.id),
  });
}

export function presentAskForAuthority(view: WithoutConsentInView, presenting: Presenting): Presented {
  const filled = fillForm(presenting.form);
  return withoutForm(view, presenting, {
    heading: 'Ask a manager to authorise a family meeting without consent',
    before: [paragraph(LESS_SHARED), ...view.inTheWay.map(paragraph)],
    fields: [
      textarea(
        textareaField(filled, {
          name: 'legalBasis',
          label: 'What is the legal basis for meeting, and for sharing what is shared?',
          rows: 4,
        }),
      ),
      textarea(
        textareaField(filled, { name: 'safeguarding', label: 'Why does the child’s safety or welfare need this meeting now?', rows: 4 }),
      ),
      textarea(textareaField(filled, { name: 'informationShared', label: 'What is shared with whom, and what is not?', rows: 4 })),
    ],
    action: consentPaths.askManager(view.episode.id),
    submit: view.inTheWay.length === 0 ? 'Ask the manager' : undefined,
  });
}

export function presentDecideAuthority(view: AuthorityToDecide, presenting: Presenting): Presented {
  const { authority, consent, attempts, episode } = view;
  const filled = fillForm(presenting.form);
  const settled = authority.decision !== undefined || consent.withdrawn !== undefined;
  return withoutForm(view, presenting, {
    heading: 'Authorise a family meeting without consent',
    before: [
      paragraph(`${consent.explainedBy} asked on ${inWords(consent.givenOn)}.`),
      ...attemptParts(attempts),
      heading('Legal basis'),
      inset(authority.legalBasis),
      heading('Why it is needed'),
      inset(authority.safeguarding),
      heading('What is shared'),
      inset(authority.informationShared),
      ...(settled ? [paragraph(decisionInWords(consent))] : []),
    ],
    fields: [
      radios(radiosField(filled, { name: 'authorised', legend: 'Do you authorise it?', inline: true, options: YES_NO })),
      textarea(textareaField(filled, { name: 'reason', label: 'Why? (optional if you authorise it)', rows: 4 })),
    ],
    action: consentPaths.decide(episode.id, consent.id),
    version: consent.version,
    submit: settled ? undefined : 'Save',
  });
}
