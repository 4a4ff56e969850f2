import { GONE } from '#mail/page-facts.ts';

/** Asked by a copy that starts; one that is at work already refuses. */
const STARTING = 'outrigger:tap-starting';

const { prototype } = XMLHttpRequest;
const read = () => ({
  xhr: { open: prototype.open, send: prototype.send, setRequestHeader: prototype.setRequestHeader },
  fetch: window.fetch,
});

/** Puts back each of `before` where still ours stands; what others have put over ours stays. */
function giveBack(before: ReturnType<typeof read>, ours: ReturnType<typeof read>): void {
  for (const name of ['open', 'send', 'setRequestHeader'] as const)
    if (prototype[name] === ours.xhr[name]) Object.assign(prototype, { [name]: before.xhr[name] });
  if (window.fetch === ours.fetch) window.fetch = before.fetch;
}

/**
 * Lets `install` put our functions in the place of the page's, until the extension has gone. Where an older copy is still at work, as after
 * an update, that one goes on and this one does nothing.
 */
export function oneLife(install: (signal: AbortSignal) => void): void {
  if (!document.dispatchEvent(new CustomEvent(STARTING, { cancelable: true }))) return;
  const life = new AbortController();
  const { signal } = life;
  document.addEventListener(STARTING, event => event.preventDefault(), { signal });
  document.addEventListener(GONE, () => life.abort(), { signal });
  const before = read();
  install(signal);
  const ours = read();
  signal.addEventListener('abort', () => giveBack(before, ours), { once: true });
}
