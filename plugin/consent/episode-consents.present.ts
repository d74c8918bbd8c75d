import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { html } from '../core/html';
import { namesInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import type { Policy } from '../core/policy';
import type { Episode } from '../episodes/episode';
import { onEpisode } from '../episodes/on-episode.present';
import { AUTHORITY, gateShutBecause, mayArrange, type Consent } from './consent';
import { mayRecordConsent, mayRecordWithdrawal } from './consent-access';
import { childrenWithoutConsent } from './consent-rules';
import { formInWords, gateInWords, scopesInWords } from './consent-words.present';
import { consentPaths } from './consent.paths';
import type { EpisodeConsents } from './episode-consents.query';

export function presentEpisodeConsents(answer: EpisodeConsents, presenting: Presenting): Presented {
  const { episode, consents } = answer;
  const { actor } = presenting;
  const open = episode.closed === undefined;
  const mayWithdraw = mayRecordWithdrawal(actor, answer) === 'ok';
  return onEpisode(answer, presenting, {
    title: 'Consent',
    model: {
      mayArrange: mayArrange(consents),
      notCovered: notCovered(answer),
      consents: consents.map((consent) => consentCard(consent, answer, mayWithdraw, presenting)),
      without: consentPaths.without(episode.id),
      blankForm: consentPaths.blankForm(),
      record: open && mayRecordConsent(actor, answer) === 'ok' ? consentPaths.record(episode.id) : undefined,
    },
  });
}

/** Said once arranging may begin: before that the whole meeting waits. Nobody is responsible for a child before birth. */
function notCovered({ consents, children }: EpisodeConsents): string | undefined {
  if (!mayArrange(consents)) return undefined;
  const born = children.filter((child) => child.person.expectedBirth === undefined);
  const without = childrenWithoutConsent(
    consents,
    born.map((child) => child.personId),
  );
  if (without.length === 0) return undefined;
  const names = born.filter((child) => without.includes(child.personId)).map((child) => child.person.firstName);
  return `Nobody with parental responsibility for ${namesInWords(names)} has consented in writing yet. Ask before anything about ${names.length === 1 ? 'this child' : 'these children'} is shared.`;
}

function consentCard(
  consent: Consent,
  { givers, episode }: EpisodeConsents,
  mayWithdraw: boolean,
  { policy }: Presenting,
): SummaryListOptions {
  const name = nameOf(consent, givers);
  const withdraw = { href: consentPaths.withdraw(episode.id, consent.id), text: 'Record a withdrawal' };
  const { withdrawn, language } = consent;
  return {
    card: {
      title: { text: name, headingLevel: 2 },
      ...(mayWithdraw && withdrawn === undefined ? { actions: { items: [withdraw] } } : {}),
    },
    rows: [
      { key: { text: 'Given' }, value: { text: `${inWords(consent.givenOn)}. ${formInWords(consent.form)}.` } },
      {
        key: { text: 'For' },
        value: {
          html: html`<ul class="govuk-list">
            ${scopesInWords(consent, policy).map((scope) => html`<li>${scope}</li>`)}
          </ul>`,
        },
      },
      { key: { text: 'Type of meeting' }, value: { text: typeInWords(consent, episode, policy) } },
      { key: { text: 'Parental responsibility' }, value: { text: responsibility(consent) } },
      {
        key: { text: 'Explained by' },
        value: { text: language === undefined ? consent.explainedBy : `${consent.explainedBy}, in ${language}` },
      },
      ...(withdrawn === undefined
        ? []
        : [{ key: { text: 'Withdrawn' }, value: { text: `${inWords(withdrawn.on)}. Told to ${withdrawn.toldTo}.` } }]),
      { key: { text: 'Arranging' }, value: { text: gateInWords(gateShutBecause(consent)) } },
    ],
  };
}

/** C3: where another type was chosen since, they are asked again. */
function typeInWords({ meetingType }: Consent, { choice }: Episode, { meetingTypes }: Policy): string {
  if (meetingType === undefined) return 'None was chosen yet';
  const label = meetingTypes.find(({ key }) => key === meetingType)?.label ?? meetingType;
  return choice === undefined || choice.type === meetingType ? label : `${label}. Another type was chosen since: ask again for that one.`;
}

/** Of a manager's authority the heading says what it is. */
function nameOf({ form, givenByPersonId }: Consent, givers: EpisodeConsents['givers']): string {
  if (form === AUTHORITY) return 'Meeting without consent';
  const giver = givenByPersonId === undefined ? undefined : givers.get(givenByPersonId);
  return giver?.fullName ?? 'Somebody whose record you may not open';
}

function responsibility({ form, holdsParentalResponsibility, ownBehalf }: Consent): string {
  if (form === AUTHORITY) return 'Nobody with parental responsibility has consented';
  if (ownBehalf === true) return 'Is of age and consents for themselves';
  return { yes: 'Yes, on the case record', no: 'No, on the case record', 'not recorded': 'Not recorded' }[holdsParentalResponsibility];
}
