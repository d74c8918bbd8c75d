import { checkboxesField, dateField, dateValues, fillForm } from '../core/fields';
import { checkboxes, dateParts, formPage, paragraph, parts } from '../core/form-page';
import { dayOfWeekInWords } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { channelInWords } from './invitation-state.present';
import { invitationPaths } from './invitations.paths';
import { onRequest } from './on-request.present';
import type { NewsToTell } from './news-to-tell';

export function presentTellNews(answer: NewsToTell, presenting: Presenting): Presented {
  const { request, episode, told, news } = answer;
  const filled = fillForm(presenting.form, {
    people: told.map(({ memberId }) => memberId),
    ...dateValues('sendBy', presenting.today),
  });
  const open = news !== undefined && told.length > 0;
  return onRequest(answer, presenting, {
    title: 'Tell those who were invited',
    back: { text: 'Back to the request', path: invitationPaths.request(episode.id, request.id) },
    model: formPage({
      heading: 'Tell those who were invited',
      before: parts(
        paragraph(whatIsNew(answer)),
        news !== undefined && told.length === 0 && paragraph('Nobody has an invitation that says otherwise.'),
        news?.kind === 'meeting-moved' &&
          open &&
          paragraph(
            'The letter gives the new day, and no place and no time: people ring for them. Or write new invitations, which take the place of the old ones.',
          ),
      ),
      fields: open
        ? [
            checkboxes(
              checkboxesField(filled, {
                name: 'people',
                legend: 'Who is told?',
                options: told.map(({ memberId, addressee }) => ({
                  value: memberId,
                  text: addressee?.name ?? '',
                  hint: addressee === undefined ? undefined : channelInWords(addressee.contact.channel),
                })),
              }),
            ),
            dateParts(dateField(filled, { name: 'sendBy', legend: 'Send by', hint: 'For example, 27 3 2027' })),
          ]
        : [],
      action: invitationPaths.tell(episode.id, request.id),
      submit: open ? 'Write the letters' : undefined,
      cancel: invitationPaths.request(episode.id, request.id),
    }),
  });
}

function whatIsNew({ news, meeting }: NewsToTell): string {
  if (news === undefined) return 'The letters still say what is so.';
  const was = dayOfWeekInWords(news.was);
  if (news.kind === 'meeting-cancelled') return `The meeting on ${was} is cancelled.`;
  return `The meeting on ${was} has been moved to ${meeting?.on === undefined ? 'another day' : dayOfWeekInWords(meeting.on)}.`;
}
