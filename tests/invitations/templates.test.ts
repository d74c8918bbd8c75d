import { NotFound } from '../../plugin/core/errors';
import { parsePolicy } from '../../plugin/core/policy';
import { templateContent, presentTemplate, presentTemplates } from '../../plugin/invitations/templates.present';
import { templateFile, templateOnSample, templates } from '../../plugin/invitations/templates.query';
import { createDocumentMaker } from '../../adapters/documents/document-maker';
import { aWorld, anActor, type World } from '../builders/world';

const support = anActor('w-support', ['business-support']);
let world: World;
beforeAll(async () => void (world = await aWorld()));
afterAll(() => world.end());

const presenting = { today: '2026-11-21', policy: parsePolicy({}) } as Parameters<typeof presentTemplate>[1];

test('business support sees every template in use, its version and whose it is', async () => {
  const { model } = presentTemplates(await world.ask(templates, {}, support), presenting);
  const { rows } = model as { rows: readonly { number: string; name: string; words: string; from: string; version: string }[] };
  expect(rows.map(({ number }) => number)).toEqual(
    expect.arrayContaining(['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7', 'L8', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16', 'L17']),
  );
  expect(rows[0]).toMatchObject({ name: 'Offer of a meeting', words: 'For families', from: 'Came with the module' });
  expect(rows.every(({ version }) => /^[0-9a-f]{12}$/.test(version))).toBe(true);
});

test('a template is shown on invented data, and printed in large print', async () => {
  const { model } = presentTemplate(await world.ask(templateOnSample, { template: 'consent-form' }, support), presenting);
  expect(JSON.stringify(model)).toContain('Do you agree to a family meeting?');
  const file = templateContent(await world.ask(templateFile, { template: 'consent-form', size: 'large' }, support));
  if (!('printed' in file)) throw new Error('No paper');
  expect(file.printed.size).toBe('large');
  expect((await createDocumentMaker().pdf(file.printed)).length).toBeGreaterThan(1000);
});

test('a template that there is not is not found, whatever its name', async () => {
  for (const template of ['letter', '../layout', 'agenda.pl', 'constructor'])
    await expect(world.ask(templateOnSample, { template }, support)).rejects.toThrow(NotFound);
});
