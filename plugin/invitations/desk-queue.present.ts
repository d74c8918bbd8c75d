import { inWords, type CalendarDay } from '../core/calendar-day';
import { capitalised } from '../core/in-words';
import type { Presented, Presenting } from '../core/page';
import { DESK_LISTS, type DeskList, type DeskRow } from './desk-queue';
import { requestCode } from './invitation-request';
import { deskPaths } from './invitations.paths';

interface Queue {
  readonly list: DeskList;
  readonly rows: readonly DeskRow[];
  readonly toDo: number;
}

const LISTS: Readonly<Record<DeskList, string>> = { 'to-do': 'To do', answers: 'Waiting for answers', finished: 'Finished' };
const NOTHING: Readonly<Record<DeskList, string>> = {
  'to-do': 'There is nothing to do.',
  answers: 'Nobody’s answer is waited for.',
  finished: 'No request is finished.',
};

export function presentDeskQueue({ list, rows, toDo }: Queue, { today }: Presenting): Presented {
  return {
    title: 'Invitations',
    wide: true,
    model: {
      toDo,
      lists: {
        label: 'Lists of requests',
        items: DESK_LISTS.map((each) => ({ text: LISTS[each], href: deskPaths.list(each), current: each === list })),
      },
      nothing: rows.length === 0 ? NOTHING[list] : undefined,
      caption: LISTS[list],
      rows: rows.map((row) => rowInView(row, list, today)),
    },
  };
}

const rowInView = (row: DeskRow, list: DeskList, today: CalendarDay) => ({
  code: requestCode(row.request),
  path: deskPaths.request(row.request.id),
  task: deskTaskInWords(row),
  count: countOf(row, list),
  byWhen: byWhen(row, today),
});

export function deskTaskInWords(row: DeskRow): string {
  const tasks = [
    row.toSend > 0 && 'send invitations',
    row.toCheck > 0 && 'second check',
    row.toDecide > 0 && 'decide about e-mails',
    row.venueToBook && 'book the venue',
    row.onTheWay > 0 && 'e-mails are on their way',
    row.unanswered > 0 && 'record answers',
  ].filter((task) => task !== false);
  return tasks.length === 0 ? 'Nothing' : capitalised(tasks.join(', '));
}

export const countOf = (row: DeskRow, list: DeskList): number =>
  list === 'to-do' ? row.toSend + row.toCheck + row.toDecide : row.onTheWay + row.unanswered;

function byWhen({ request, ...row }: DeskRow, today: CalendarDay): string {
  if (row.toSend + row.toCheck + row.toDecide === 0 && !row.venueToBook) return `Answers by ${inWords(request.words.replyBy)}`;
  return request.sendBy < today ? `${inWords(request.sendBy)}: overdue` : inWords(request.sendBy);
}
