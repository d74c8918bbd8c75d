import { reasonInWords } from '../core/coded-reason';
import type { Policy } from '../core/policy';
import { inWords } from '../core/calendar-day';
import type { SummaryRow, TableOptions } from '../core/component-options';
import { lines } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { identityOfChild } from '../episodes/child-identity.present';
import { childPaths } from '../episodes/episodes.paths';
import { answerInWords, approvalInWords, limbInWords, methodInWords } from './offer-words.present';
import { offerPaths } from './offers.paths';
import type { Exemption } from './offer';
import { dutyBecause, dutyInWords, gapInWords, standingInWords } from './pre-application-words.present';
import type { PreApplication } from './pre-application.query';

export function presentPreApplication(answer: PreApplication, { params, policy, today, actor }: Presenting): Presented {
  const { child, check, open } = answer;
  const personId = params.personId ?? child.id;
  return {
    title: 'Before an application to court',
    back: { text: `Back to ${child.fullName}`, path: childPaths.record(personId) },
    identity: identityOfChild(child),
    model: {
      standing: standingInWords(check),
      complete: check.gaps.length === 0,
      facts: factsOf(answer, policy.fgdmDuty.commencesOn),
      gaps: check.gaps.map((gap) => gapInWords(gap, notOfferedNames(answer))),
      offers: check.offers.length === 0 ? undefined : offerTable(answer),
      exemptions: check.exemptions.map((each) => exemptionRows(each, policy)),
      record: open === undefined ? undefined : offerPaths.list(open.id),
      start: open === undefined ? childPaths.start(personId) : undefined,
      printed: `${inWords(today)}, ${actor.name}`,
    },
  };
}

const notOfferedNames = ({ check, responsible }: PreApplication): readonly string[] =>
  responsible.filter(({ person }) => check.notOfferedTo.includes(person.id)).map(({ person }) => person.fullName);

const row = (key: string, value: string): SummaryRow => ({ key: { text: key }, value: { html: lines(value) } });

function factsOf({ check }: PreApplication, commencesOn: Parameters<typeof dutyBecause>[1]): readonly SummaryRow[] {
  const { letterOn, acceptedOn, heldOn, duty } = check;
  return [
    row('Letter before proceedings', letterOn === undefined ? 'None on the case record' : inWords(letterOn)),
    row('Which offer it is', `${dutyInWords(duty)}\n${dutyBecause(check, commencesOn)}`),
    ...(acceptedOn === undefined ? [] : [row('First accepted', inWords(acceptedOn))]),
    ...(heldOn === undefined ? [] : [row('Meeting held', inWords(heldOn))]),
  ];
}

function offerTable({ offers }: PreApplication): TableOptions {
  return {
    caption: 'Offers about this child',
    head: ['Offered to', 'On', 'How', 'Answer'].map((text) => ({ text })),
    firstCellIsHeader: true,
    rows: offers.map((offer) => [
      { text: offer.offeredToName },
      { text: inWords(offer.offeredOn) },
      {
        text:
          offer.letterReference === undefined ? methodInWords(offer.method) : `${methodInWords(offer.method)}: ${offer.letterReference}`,
      },
      { text: answerInWords(offer) },
    ]),
  };
}

const exemptionRows = (exemption: Exemption, { decisionReasons }: Pick<Policy, 'decisionReasons'>) => ({
  rows: [
    row('Not in the child’s best interests', limbInWords(exemption.limb)),
    row('Why', reasonInWords(exemption, decisionReasons.exemption)),
    row('Decided', inWords(exemption.decidedOn)),
    row('Approval', approvalInWords(exemption)),
  ],
});
