import { el, nextId, show } from './dom.ts';
import { icon } from './icons.ts';
import { press } from './press.ts';
import { type Pager, pager, section, type Toolbar, toolButton, toolbar } from './toolbar.ts';

export type ListToolbar = Toolbar & { pager: Pager; tell(selected: number, total: number): void };
export type ListToolbarActions = {
  selectAll(on: boolean): void;
  refresh(): void;
  archive(): void;
  spam(): void;
  trash(): void;
  markRead(): void;
  page(step: 1 | -1): void;
};

/** The toolbar over a list: what may be done to the selection shows only while something is selected. */
export function listToolbar(actions: ListToolbarActions): ListToolbar {
  let some = false;
  const mark = el('div.T-Jo-auh', { role: 'presentation' }, icon('box', 18));
  const checkbox = el('span.T-Jo.J-J5-Ji', { role: 'checkbox', tabindex: 0, 'aria-checked': 'false', dir: 'ltr', id: nextId() }, mark);
  const selector = el(
    'div.T-I.J-J5-Ji.T-Pm.T-I-ax7.L3.J-JN-M-I',
    { role: 'button', 'aria-haspopup': 'true', 'aria-expanded': 'false', 'data-tooltip': 'Select', 'aria-label': 'Select', tabindex: 0 },
    el('div.J-J5-Ji.J-JN-M-I-Jm', {}, checkbox),
    el('div.G-asx.T-I-J3.J-J5-Ji', {}, icon('drop', 18)),
  );
  press(selector, () => actions.selectAll(!some));
  const idle = section(toolButton('Refresh', 'refresh', 'nu.L3', 'asf.T-I-J3.J-J5-Ji', actions.refresh));
  const away = section(
    toolButton('Archive', 'archive', 'lR', 'ar9.T-I-J3.J-J5-Ji', actions.archive),
    toolButton('Report spam', 'spam', 'nN', 'asl.T-I-J3.J-J5-Ji', actions.spam),
    toolButton('Delete', 'trash', 'nX', 'ar9.T-I-J3.J-J5-Ji', actions.trash),
  );
  const state = section(
    toolButton('Mark as read', 'read', 'bvt', 'bvu.T-I-J3', actions.markRead),
    toolButton('Snooze', 'clock', 'brv', 'brw.T-I-J3'),
    toolButton('Add to Tasks', 'task', 'bov', 'bow.T-I-J3'),
  );
  const move = section(
    toolButton('Move to', 'move', 'ns', 'asb.T-I-J3.J-J5-Ji'),
    toolButton('Labels', 'label', 'mw', 'ase.T-I-J3.J-J5-Ji'),
  );
  const more = section(toolButton('More', 'dots', 'nf', 'G-asx.T-I-J3.J-J5-Ji'));
  more.firstElementChild?.setAttribute('aria-expanded', 'false');
  const turn = pager(
    () => actions.page(-1),
    () => actions.page(1),
  );
  const bar = toolbar([section(selector), idle, away, state, move, more], turn.element);

  const tell = (selected: number, total: number) => {
    some = selected > 0;
    checkbox.setAttribute('aria-checked', selected === 0 ? 'false' : selected === total ? 'true' : 'mixed');
    mark.replaceChildren(icon(some ? 'check' : 'box', 18));
    show(idle, !some);
    for (const part of [away, state, move]) show(part, some);
  };
  tell(0, 0);
  return { ...bar, pager: turn, tell };
}
