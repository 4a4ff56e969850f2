import '../../popup/workspace/workspace.css';
import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ProblemError } from '#protocol/wire.ts';
import { WorkspaceModel } from '#state/workspace-model.ts';
import { Workspace } from '../../popup/workspace/workspace.tsx';
import { fakeBackground } from './fake-background.ts';
import { noLines, scenes } from './samples-workspace.ts';
import { violations } from './ui-world.ts';

const root = document.createElement('div');
root.className = 'popup';
afterEach(() => {
  render(null, root);
  root.remove();
  location.hash = '';
});

/** The page of the team's data. Each answer is given once, in its turn; an error is thrown. */
async function open(answers: readonly unknown[]) {
  const left = [...answers];
  const background = fakeBackground(name => {
    if (!name.startsWith('data.')) return null;
    const answer = left.shift();
    if (answer instanceof Error) throw answer;
    return answer;
  });
  location.hash = '#data';
  document.body.append(root);
  render(<Workspace model={new WorkspaceModel({ ...background, now: () => 0 }, new AbortController().signal)} lines={noLines} />, root);
  background.tell('session', { session: scenes.data?.session });
  background.tell('workspace', { workspace: scenes.data?.workspace });
  await expect.element(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
  return { asked: () => background.asked.filter(({ name }) => name.startsWith('data.')).map(({ input }) => input) };
}

const away = () => new ProblemError({ code: 'unreachable' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

test('an export whose part fails asks for it once more, then stops, goes on where it was, and its file is whole', async () => {
  const next = { left: ['members'], after: null, documents: 1 };
  const { asked } = await open([
    { lines: ['{"header":1}', '{"path":"a"}'], next, withoutInboxes: ['sales'] },
    away(),
    away(),
    away(),
    { lines: ['{"path":"b"}', '{"end":true}'], next: null, withoutInboxes: ['sales'] },
  ]);
  await userEvent.click(button('Begin the export'));
  await expect.element(page.getByRole('alert')).toBeVisible();
  await vi.waitFor(() => expect(asked()).toHaveLength(3));
  await userEvent.click(button('Go on'));
  const link = page.getByRole('link', { name: 'Save the file' });
  await expect.element(link).toHaveAttribute('download', expect.stringMatching(/^outrigger-Acme-\d{4}-\d\d-\d\d\.jsonl$/));
  const file = await (await fetch(link.element().getAttribute('href') ?? '')).text();
  expect(file).toBe('{"header":1}\n{"path":"a"}\n{"path":"b"}\n{"end":true}\n');
  expect(asked()).toEqual([{ cursor: null }, ...Array.from({ length: 4 }, () => ({ cursor: next }))]);
  await expect.element(page.getByText('2 documents. The file is made')).toBeVisible();
  await expect.element(page.getByText('Without the conversations of Sales')).toBeVisible();
  expect(await violations(root)).toEqual([]);
});

test('a customer is looked for, shown, and erased only after a second yes', async () => {
  const refs = ['a', 'b'].map(id => ({ inbox: 'support', id }));
  const { asked } = await open([
    { found: [{ ref: refs[0], own: true }], next: { inbox: 'sales', after: null }, withoutInboxes: [] },
    { found: [{ ref: refs[1], own: false }], next: null, withoutInboxes: [] },
    { documents: 4 },
    { documents: 3 },
  ]);
  await userEvent.fill(page.getByRole('textbox', { name: 'The customer’s address' }), 'Carla@Example.com');
  await userEvent.click(button('Look for it'));
  await expect.element(page.getByText('1 conversation of carla@example.com, and 1 other that names it.')).toBeVisible();
  expect(asked().length).toBe(2);
  await userEvent.click(button('Erase'));
  await expect.element(page.getByText('Erase 2 conversations for everybody?')).toBeVisible();
  expect(asked().length).toBe(2);
  await userEvent.click(button('Erase'));
  await expect.element(page.getByText('7 documents were erased')).toBeVisible();
  expect(asked().slice(2)).toEqual(refs.map(ref => ({ ref })));
  expect(await violations(root)).toEqual([]);
});

test('a team is deleted only with its export saved and its name typed', async () => {
  const { asked } = await open([
    { lines: ['h', 'e'], next: null, withoutInboxes: [] },
    { gone: 300, done: false },
    { gone: 2, done: true },
  ]);
  expect(button('Delete the team for ever').query()).toBeNull();
  await userEvent.click(button('Begin the export'));
  const link = page.getByRole('link', { name: 'Save the file' });
  await expect.element(link).toBeVisible();
  link.element().addEventListener('click', event => event.preventDefault());
  await userEvent.click(link);
  await expect.element(button('Delete the team for ever')).toBeDisabled();
  await userEvent.fill(page.getByRole('textbox', { name: 'Type the team’s name to be sure' }), 'Acme');
  await userEvent.click(button('Delete the team for ever'));
  await vi.waitFor(() => expect(asked().slice(1)).toEqual([{ begin: true }, { begin: false }]));
  await expect.element(page.getByText('The team is deleted.')).toBeVisible();
});
