import { fillForm, radiosField, textareaField, textField } from '../core/fields';
import { inLocalWords } from '../core/local-words';
import type { Presented, Presenting } from '../core/page';
import { onEpisode } from '../episodes/on-episode.present';
import type { ContactToChoose, ShownTelephone } from './choose-contact.query';
import { channelOptions } from './member-words.present';
import { networkPaths } from './network.paths';

export function presentChooseContact(answer: ContactToChoose, presenting: Presenting): Presented {
  const { episode, member, person, addressLines, telephones } = answer;
  const { contact } = member;
  const filled = fillForm(presenting.form, {
    channel: contact?.channel,
    address: (contact?.addressLines ?? addressLines).join('\n'),
    email: contact?.email ?? person?.email,
  });
  return onEpisode(answer, presenting, {
    title: 'Choose how letters reach a person',
    back: { text: 'Back to the network', path: networkPaths.list(episode.id) },
    model: {
      about: inLocalWords('This is the only address that business support is shown.', presenting.policy),
      heading: `How do letters reach ${member.name}?`,
      action: networkPaths.contact(episode.id, member.id),
      cancel: networkPaths.list(episode.id),
      version: member.version,
      fromCaseRecord: contact === undefined && addressLines.length > 0,
      telephones: telephones.map(telephoneInWords),
      channel: radiosField(filled, { name: 'channel', legend: 'Invitations and plans go', options: channelOptions }),
      address: textareaField(filled, {
        name: 'address',
        label: 'Address, one line each',
        hint: 'Check that it is safe to write to them there, and who else opens the post.',
        rows: 5,
      }),
      email: textField(filled, {
        name: 'email',
        label: 'E-mail address',
        hint: 'Check who else reads it.',
        type: 'email',
        autocomplete: 'off',
        spellcheck: false,
        width: 30,
      }),
    },
  });
}

function telephoneInWords({ type, exDirectory, number }: ShownTelephone): string {
  if (!exDirectory) return `${type}: ${number}`;
  return number === undefined
    ? `${type}: ex-directory. Ask the child’s worker to ring.`
    : `${type}: ${number} (ex-directory: it is on nobody else’s screen)`;
}
