import { createByHandFiling } from '../../../adapters/filing/by-hand/by-hand-filing';
import { aDocumentToFile, aNoteToFile } from '../../contracts/filing.contract';

it('leaves everything to the worker who copies it, and answers nothing later', async () => {
  const filing = createByHandFiling();
  expect(await filing.file(aNoteToFile())).toEqual({ outcome: 'by-hand' });
  expect(await filing.file(aDocumentToFile())).toEqual({ outcome: 'by-hand' });
  expect(await filing.acknowledgements()).toEqual([]);
});

it('says at once what the case system would not take', async () => {
  expect(await createByHandFiling().file(aNoteToFile({ title: 'a'.repeat(101) }))).toEqual({ outcome: 'rejected', reason: 'title' });
});
