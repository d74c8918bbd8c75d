import { reasonInWords } from '../core/coded-reason';
import { inWords } from '../core/calendar-day';
import type { SummaryListOptions } from '../core/component-options';
import { lines } from '../core/html';
import { namesInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { mayActAsAllocatedWorker, mayActAsAllocatedWorkerOrManager, mayWorkOnEpisode } from '../episodes/episode-access';
import { onEpisode } from '../episodes/on-episode.present';
import { responsiblePersonInWords } from '../episodes/responsibility-words.present';
import { invitationPaths } from '../invitations/invitations.paths';
import type { EpisodeOffers } from './episode-offers.query';
import type { ShownOffer } from './hidden-names';
import { mayApproveExemption } from './exemption-access';
import type { Exemption } from './offer';
import { answerInWords, approvalInWords, limbInWords, methodInWords } from './offer-words.present';
import { offerPaths } from './offers.paths';

export function presentEpisodeOffers(answer: EpisodeOffers, presenting: Presenting): Presented {
  const { episode, people, offers, exemptions } = answer;
  const mayRecord = mayActAsAllocatedWorker(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  const mayWrite = mayWorkOnEpisode(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  const mayExempt = mayActAsAllocatedWorkerOrManager(presenting.actor, answer) === 'ok' && episode.closed === undefined;
  return onEpisode(answer, presenting, {
    title: 'Offer of a meeting',
    model: {
      people: people.map((responsible) => ({
        name: responsible.person.fullName,
        about: responsiblePersonInWords(responsible),
        offered: offers.some((offer) => offer.offeredToPersonId === responsible.person.id),
        record: mayRecord ? offerPaths.toPerson(episode.id, responsible.person.id) : undefined,
      })),
      offers: offers.map((offer) => offerCard(offer, answer, mayRecord)),
      exemptions: exemptions.map((exemption) => exemptionCard(exemption, answer, presenting)),
      someoneElse: mayRecord ? offerPaths.toSomeoneElse(episode.id) : undefined,
      letters: mayWrite ? invitationPaths.letters(episode.id, 'offer', episode.id) : undefined,
      exempt: mayExempt ? offerPaths.exemption(episode.id) : undefined,
    },
  });
}

const firstNames = (ids: readonly string[], { children }: EpisodeOffers): string =>
  namesInWords(children.filter((child) => ids.includes(child.personId)).map((child) => child.person.firstName));

function offerCard(offer: ShownOffer, answer: EpisodeOffers, mayRecord: boolean): SummaryListOptions {
  const answerLink = {
    href: offerPaths.answer(offer.episodeId, offer.id),
    text: offer.response === undefined ? 'Record the answer' : 'Change the answer',
  };
  return {
    card: {
      title: { text: offer.offeredToName, headingLevel: 3 },
      ...(mayRecord && !offer.hidden ? { actions: { items: [answerLink] } } : {}),
    },
    rows: [
      { key: { text: 'Offered' }, value: { text: inWords(offer.offeredOn) } },
      { key: { text: 'How' }, value: { text: howInWords(offer) } },
      { key: { text: 'About' }, value: { text: firstNames(offer.childIds, answer) } },
      { key: { text: 'Answer' }, value: { text: answerInWords(offer) } },
    ],
  };
}

const howInWords = ({ method, letterReference }: ShownOffer): string =>
  letterReference === undefined ? methodInWords(method) : `${methodInWords(method)}: ${letterReference}`;

function exemptionCard(exemption: Exemption, answer: EpisodeOffers, { actor, policy }: Presenting): SummaryListOptions {
  const { episode } = answer;
  const waits = exemption.approval === undefined && exemption.episodeId === episode.id && episode.closed === undefined;
  const approve = { href: offerPaths.approval(episode.id, exemption.id), text: 'Approve or refuse' };
  return {
    card: {
      title: { text: firstNames([exemption.childId], answer), headingLevel: 3 },
      ...(waits && mayApproveExemption(actor, { ...answer, exemption }) === 'ok' ? { actions: { items: [approve] } } : {}),
    },
    rows: [
      { key: { text: 'Not in the child’s best interests' }, value: { text: limbInWords(exemption.limb) } },
      { key: { text: 'Why' }, value: { html: lines(reasonInWords(exemption, policy.decisionReasons.exemption)) } },
      { key: { text: 'Decided' }, value: { text: inWords(exemption.decidedOn) } },
      { key: { text: 'Approval' }, value: { html: lines(approvalInWords(exemption)) } },
    ],
  };
}
