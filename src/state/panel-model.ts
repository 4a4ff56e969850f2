import { createModel, signal } from '@preact/signals-core';
import type { Person } from '#domain/view.ts';

/** Where the choice is kept; null while nobody chose. */
export type Kept = { read(): Promise<boolean | null>; write(value: boolean): Promise<void> };

/** How the panel stands: folded to its rail or not, and whom the next note is to ask. */
export const PanelModel = createModel((kept: Kept) => {
  const collapsed = signal(false);
  /** In a window without room beside the mail: open on demand only, and not remembered. */
  const opened = signal(false);
  /** Whether the activity is read; it is only fetched then. */
  const activity = signal(false);
  const asking = signal<Person | null>(null);
  const drafts = new Map<string, string>();
  let chosen = false;

  async function restore() {
    const before = await kept.read();
    if (!chosen && before !== null) collapsed.value = before;
  }
  async function toggle() {
    chosen = true;
    collapsed.value = !collapsed.peek();
    await kept.write(collapsed.peek());
  }
  const toggleOpened = () => {
    opened.value = !opened.peek();
  };
  const unfoldActivity = (open: boolean) => {
    activity.value = open;
  };
  /** Opens the panel with a mention of `person` in the note field. */
  const ask = (person: Person) => {
    collapsed.value = false;
    opened.value = true;
    asking.value = person;
  };
  const asked = () => {
    asking.value = null;
  };
  /** Notes that were begun and not added, by thread, for as long as the page lives. */
  const draftOf = (thread: string) => drafts.get(thread) ?? '';
  const keepDraft = (thread: string, body: string) => {
    if (body) drafts.set(thread, body);
    else drafts.delete(thread);
  };
  return { collapsed, opened, activity, asking, restore, toggle, toggleOpened, unfoldActivity, ask, asked, draftOf, keepDraft };
});

export type PanelStand = InstanceType<typeof PanelModel>;
