import { fitForNotify } from '../../plugin/invitations/fit-for-notify';
import { queueForNotify } from '../../plugin/invitations/invitation';
import { anAddressee, anInvitation } from '../builders/an-invitation';

describe('a letter for GOV.UK Notify to print and post', () => {
  const withAddress = (...addressLines: string[]) =>
    anInvitation({ addressee: anAddressee({ contact: { channel: 'letter', addressLines } }) });
  it.each([
    ['three lines that end with a postcode', withAddress('8 Orchard Close', 'ZZ3 5FG'), true],
    ['no postcode', withAddress('8 Orchard Close', 'Sampleton'), false],
    ['two lines', withAddress('ZZ3 5FG'), false],
    ['eight lines', withAddress('1', '2', '3', '4', '5', '6', 'ZZ3 5FG'), false],
    ['a way of its own already', anInvitation({ way: 'printed-here' }), false],
    ['a safety instruction', anInvitation({ addressee: anAddressee({ safetyInstruction: 'separate-envelope' }) }), false],
    ['no post', anInvitation({ addressee: anAddressee({ contact: { channel: 'by-hand' } }) }), false],
  ])('with %s: %#', (_what, invitation, fit) => {
    expect(fitForNotify(invitation)).toBe(fit);
  });

  it('is not given to it before its second check', () => {
    expect(() => queueForNotify(anInvitation({ secondCheck: { needed: true } }))).toThrow('Somebody else has to check');
    expect(queueForNotify(anInvitation())).toMatchObject({ state: 'queued', way: 'notify' });
  });
});
