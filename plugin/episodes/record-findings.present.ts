import { fillForm, radiosField, textField } from '../core/fields';
import { formPage, paragraph, parts, radios, textLine, type PagePart } from '../core/form-page';
import { hasRole } from '../core/actor';
import type { Presented, Presenting } from '../core/page';
import type { OneFinding } from './finding-in-view';
import { decisionsFor, type FindingDecision, type RecordFinding } from './record-finding';
import { recordFindingPaths } from './record-findings.paths';

const WHAT: Readonly<Record<RecordFinding['kind'], string>> = {
  merged: 'The case system answers with another record',
  gone: 'The case system has no record of this number any more',
  adopted: 'The record ends with an adoption',
  back: 'The record stands by itself again',
};

const SUGGESTED: Readonly<Record<RecordFinding['kind'], string>> = {
  merged:
    'Follow it, once you have seen in the case system that both are the same person. What is kept here then stands on the page of the record that is left.',
  gone: 'Ask the data team what became of it. If another record is the same person now, follow to its number.',
  adopted:
    'Leave it. After an adoption the child has another record on purpose, and nothing here may lead from one to the other. What is kept here stays under the old number.',
  back: 'What is kept here is under this number again. Nothing needs doing if that is right.',
};

const DECIDED: Readonly<Record<FindingDecision, string>> = {
  waiting: 'Not decided yet',
  follow: 'Followed',
  leave: 'Left where it is',
  hold: 'Held until somebody has asked',
};

export function presentRecordFindings(found: readonly RecordFinding[]): Presented {
  const waiting = (finding: RecordFinding): number => (finding.decision === 'waiting' ? 0 : 1);
  const ordered = [...found].toSorted((a, b) => waiting(a) - waiting(b));
  return {
    title: 'Merged and missing records',
    model: {
      heading: 'Merged and missing records',
      parts: parts(
        paragraph('Each night we look for every record of the case system under whose number something is kept here.'),
        ordered.length === 0 && paragraph('All of them stand as they should.'),
        ...ordered.map((finding) => card(finding)),
      ),
    },
  };
}

const card = (finding: RecordFinding): PagePart => ({
  kind: 'summary',
  options: {
    card: {
      title: { text: `Record ${finding.personId}`, headingLevel: 2 },
      actions: {
        items: [{ href: recordFindingPaths.one(finding.personId), text: 'Open', visuallyHiddenText: `record ${finding.personId}` }],
      },
    },
    rows: [...whatRows(finding), row('Decision', DECIDED[finding.decision])],
  },
});

const row = (key: string, value: string) => ({ key: { text: key }, value: { text: value } });

const whatRows = ({ kind, pointsTo }: RecordFinding) => [
  row('What was found', WHAT[kind]),
  ...(pointsTo === undefined ? [] : [row('It answers with', `Record ${pointsTo}`)]),
];

const decisionRows = ({ decision, survivorId, reason, decided }: RecordFinding) => [
  row('Decision', survivorId === undefined ? DECIDED[decision] : `${DECIDED[decision]} to record ${survivorId}`),
  ...(decided === undefined ? [] : [row('Decided by', decided.byName)]),
  ...(reason === undefined ? [] : [row('How it is known', reason)]),
];

const OPTIONS: Readonly<Record<FindingDecision, string>> = {
  follow: 'Follow: it is the same person',
  leave: 'Leave it: another person, or nothing to follow',
  hold: 'Hold: somebody is asking',
  waiting: 'Take the decision back',
};

export function presentRecordFinding({ finding, processes }: OneFinding, { form, actor }: Presenting): Presented {
  const decides = hasRole(actor, 'administrator');
  const filled = fillForm(form);
  const back: readonly FindingDecision[] = finding.decision === 'waiting' ? [] : ['waiting'];
  const options = [...decisionsFor(finding), ...back].map((value) => ({ value, text: OPTIONS[value] }));
  const asksNumber = finding.pointsTo === undefined && decisionsFor(finding).includes('follow');
  const number = textField(filled, {
    name: 'survivorId',
    label: 'Number of the record that is the same person now',
    width: 20,
    autocomplete: 'off',
    spellcheck: false,
  });
  return {
    title: `Record ${finding.personId}`,
    back: { text: 'Back to merged and missing records', path: recordFindingPaths.list() },
    model: formPage({
      heading: `Record ${finding.personId}`,
      before: parts(
        {
          kind: 'summary',
          options: {
            rows: [...whatRows(finding), row('Processes under this number', String(processes)), ...decisionRows(finding)],
          },
        },
        paragraph(SUGGESTED[finding.kind]),
        decides && paragraph('Nothing that was written is changed by a decision. It can be taken back at any time.'),
      ),
      fields: decides
        ? [
            radios(
              radiosField(filled, { name: 'decision', legend: 'What is to become of it?', options }),
              asksNumber ? { follow: [textLine(number)] } : {},
            ),
            textLine(textField(filled, { name: 'reason', label: 'How do you know?', hint: 'Name nobody.' })),
          ]
        : [],
      action: recordFindingPaths.one(finding.personId),
      version: finding.version,
      submit: decides ? 'Save' : undefined,
      cancel: recordFindingPaths.list(),
      cancelText: decides ? 'Cancel' : 'Back to the list',
    }),
  };
}
