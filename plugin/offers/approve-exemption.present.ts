import { reasonInWords } from '../core/coded-reason';
import { inWords } from '../core/calendar-day';
import { fillForm, radiosField, textareaField } from '../core/fields';
import { formPage, inset, paragraph, radios, textarea } from '../core/form-page';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import { YES_NO } from '../episodes/start-episode.present';
import type { ExemptionInView } from './exemption-of-episode';
import { approvalInWords, limbInWords } from './offer-words.present';
import { offerPaths } from './offers.paths';

export function presentApproveExemption(answer: ExemptionInView, presenting: Presenting): Presented {
  const { episode, exemption, children, decidedByName } = answer;
  const filled = fillForm(presenting.form);
  const child = children.find(({ personId }) => personId === exemption.childId)?.person.fullName ?? 'A child of this family';
  const settled = exemption.approval !== undefined;
  return onEpisode(answer, presenting, {
    title: 'Approve a decision not to offer or hold a meeting',
    back: { text: 'Back to the offers', path: offerPaths.list(episode.id) },
    model: formPage({
      heading: 'Approve a decision not to offer or hold a meeting',
      before: [
        paragraph(`${child}. ${limbInWords(exemption.limb)}. Decided by ${decidedByName} on ${inWords(exemption.decidedOn)}, because:`),
        inset(reasonInWords(exemption, presenting.policy.decisionReasons.exemption)),
        ...(settled ? [paragraph(approvalInWords(exemption))] : []),
      ],
      fields: [
        radios(
          radiosField(filled, {
            name: 'approved',
            legend: 'Do you approve it?',
            hint: 'Only where offering, or holding, a meeting would not be in this child’s best interests. That it is difficult is not enough.',
            options: YES_NO,
          }),
        ),
        textarea(textareaField(filled, { name: 'reason', label: 'Why? (optional if you approve it)', rows: 4 })),
      ],
      action: offerPaths.approval(episode.id, exemption.id),
      version: exemption.version,
      submit: settled ? undefined : 'Save',
      cancel: offerPaths.list(episode.id),
      cancelText: settled ? 'Back to the offers' : 'Cancel',
    }),
  });
}
