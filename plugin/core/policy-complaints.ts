import { group, wholeNumber } from './policy-setting';

const workingDays = (from: number, otherwise: number, what: string) =>
  wholeNumber(from, 200, 'working days')
    .default(otherwise)
    .describe(`${what} (S0-30; Children Act 1989 Representations Procedure (England) Regulations 2006)`);

/** By when each step of a complaint is answered, as the complaints leaflet says it (L14). The extra days make no maximum below the usual. */
export const complaintDays = group({
  firstAnswer: workingDays(1, 10, 'working days in which the council tries to put a complaint right itself, stage 1'),
  firstAnswerMore: workingDays(0, 10, 'working days more where that is hard to find out: by law 20 in all'),
  investigation: workingDays(1, 25, 'working days in which somebody independent looks into it, stage 2'),
  investigationMore: workingDays(0, 40, 'working days more where that is hard to find out: by law 65 in all'),
  askForPanel: workingDays(1, 20, 'working days after the answer of stage 2 within which a panel can be asked for, stage 3'),
  panelMeets: workingDays(1, 30, 'working days in which the panel meets'),
  panelFindings: workingDays(1, 5, 'working days in which the panel then says what it found'),
  councilAnswer: workingDays(1, 15, 'working days in which the council then answers'),
});
