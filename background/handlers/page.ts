import type { Group } from '../office.ts';

/** What a mail page tells of itself: its mailbox, that it is still there, that it woke. */
export const pageHandlers: Group<'page.hello' | 'page.alive' | 'page.woke'> = ({ session, stateOf, changed }) => ({
  'page.hello'({ host, mailbox }, from) {
    const state = stateOf(from);
    const same = state.mailbox?.host === host && state.mailbox.address === mailbox;
    state.mailbox = { host, address: mailbox };
    if (!same) {
      state.rows = new Map();
      state.shown = null;
      state.replying.clear();
      state.given.clear();
    }
    state.greet();
    changed();
    return null;
  },
  'page.alive'({ visible }, from) {
    const state = stateOf(from);
    if (state.visible !== visible) changed();
    state.visible = visible;
    const desk = session.working()?.desk;
    if (!visible || !desk) return null;
    desk.connection.kick();
    desk.own.alive();
    return null;
  },
  'page.woke'() {
    const desk = session.working()?.desk;
    desk?.connection.woke();
    desk?.own.alive();
    return null;
  },
});
