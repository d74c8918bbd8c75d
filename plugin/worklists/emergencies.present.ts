import { formPage, heading, inset, paragraph, parts, type PagePart } from '../core/form-page';
import type { EmergencyAccess } from '../core/emergency-access';
import { html } from '../core/html';
import type { Presented, Presenting } from '../core/page';
import { mayEndEmergency, mayLookAtEmergency } from '../episodes/emergency-rules';
import { emergencyPaths } from '../episodes/emergency.paths';
import { eventInWords, instantInWords } from './audit-words.present';
import type { EmergencyListed, OneEmergency } from './emergencies.query';
import { worklistPaths } from './worklists.paths';

export function presentEmergencies(found: readonly EmergencyListed[]): Presented {
  return {
    title: 'Records read in an emergency',
    model: {
      heading: 'Records read in an emergency',
      parts: parts(
        found.length === 0 && paragraph('None.'),
        ...found.map(({ access, holds }): PagePart => ({
          kind: 'summary',
          options: {
            card: {
              title: { text: `${access.workerName}, ${instantInWords(access.from)}`, headingLevel: 2 },
              actions: { items: [{ href: emergencyPaths.one(access.id), text: 'Open' }] },
            },
            rows: [row('Ends', endInWords(access, holds)), row('Looked at', lookedAtInWords(access))],
          },
        })),
      ),
    },
  };
}

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });

function endInWords({ until, ended }: EmergencyAccess, holds: boolean): string {
  if (ended !== undefined) return `Ended early on ${instantInWords(ended.at)} by ${ended.byName}`;
  return holds ? `Open until ${instantInWords(until)}` : `Ended on ${instantInWords(until)}`;
}

const lookedAtInWords = ({ lookedAt }: EmergencyAccess): string =>
  lookedAt === undefined ? 'Not yet, by a manager of the team' : `${instantInWords(lookedAt.at)}, by ${lookedAt.byName}`;

/** The child is named to those alone who may open the record in their own right. */
export function presentEmergency(answer: OneEmergency, { actor }: Presenting): Presented {
  const { access, connected, holds, child, readings } = answer;
  const looks = access.lookedAt === undefined && mayLookAtEmergency(actor, access, connected) === 'ok';
  const ends = holds && mayEndEmergency(actor, access, connected) === 'ok';
  return {
    title: 'A record read in an emergency',
    back: { text: 'Back to the list', path: emergencyPaths.list() },
    model: formPage({
      heading: 'A record read in an emergency',
      before: parts(
        {
          kind: 'summary',
          options: {
            rows: [
              row('Who', access.workerName),
              row('Whose record', child === undefined ? 'A record that you may not open' : `${child.fullName}, ${child.caseReference}`),
              row('Began', instantInWords(access.from)),
              row('Ends', endInWords(access, holds)),
              row('Looked at', lookedAtInWords(access)),
            ],
          },
        },
        heading('Why'),
        inset(access.reason),
        heading('What was opened'),
        readings.length === 0 ? paragraph('Nothing was opened under it.') : readingsTable(readings),
        ends && { kind: 'link', text: 'End it now', path: emergencyPaths.end(access.id) },
      ),
      action: emergencyPaths.one(access.id),
      submit: looks ? 'I have looked at this' : undefined,
      cancel: looks ? worklistPaths.tasks() : emergencyPaths.list(),
      cancelText: looks ? 'Back to your tasks' : 'Back to the list',
    }),
  };
}

const readingsTable = (readings: OneEmergency['readings']): PagePart => ({
  kind: 'table',
  options: {
    caption: 'What was opened',
    captionClasses: 'govuk-visually-hidden',
    head: [{ text: 'When' }, { text: 'What' }],
    rows: readings.map(({ at, event }) => [
      { html: html`<span class="fm-nowrap">${instantInWords(at)}</span>` },
      { text: eventInWords(event) },
    ]),
  },
});

export function presentEndEmergency({ access, holds }: OneEmergency): Presented {
  return {
    title: 'End emergency access',
    back: { text: 'Back', path: emergencyPaths.one(access.id) },
    model: formPage({
      heading: 'End emergency access',
      before: [paragraph(holds ? 'The record cannot be opened under it from now on.' : 'It has ended already.')],
      action: emergencyPaths.end(access.id),
      submit: holds ? 'End it now' : undefined,
      cancel: emergencyPaths.one(access.id),
    }),
  };
}
