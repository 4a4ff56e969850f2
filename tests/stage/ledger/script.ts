/**
 * Keeps account of what a content script has under way. Runs before it, in its world; asked by the event `ledger-ask`, it answers at once
 * with `ledger-tell`, so that whoever has only the page can count.
 */
type Listening = { target: EventTarget; type: string };

const observers = new Map<object, { kind: string; target: Node; subtree: boolean }[]>();
const listeners = new Map<string, Listening>();
const timers = new Map<number, string>();
let widest = 0;

const ids = new WeakMap<object, number>();
let next = 1;
const idOf = (thing: object): number => {
  const id = ids.get(thing) ?? next++;
  ids.set(thing, id);
  return id;
};

const isWhole = (node: Node) => node === document || node === document.documentElement || node === document.body;

function keepObserver(kind: 'MutationObserver' | 'ResizeObserver' | 'IntersectionObserver'): void {
  const Original: { prototype: { observe: unknown; disconnect: unknown } } = globalThis[kind];
  const { observe, disconnect } = Original.prototype as { observe: (...args: unknown[]) => void; disconnect: () => void };
  Object.assign(Original.prototype, {
    observe(this: object, target: Node, options?: { subtree?: boolean }) {
      const subtree = options?.subtree === true;
      if (kind === 'MutationObserver' && subtree && isWhole(target)) widest += 1;
      const others = (observers.get(this) ?? []).filter(one => one.target !== target);
      observers.set(this, [...others, { kind, target, subtree }]);
      observe.call(this, target, options);
    },
    disconnect(this: object) {
      observers.delete(this);
      disconnect.call(this);
    },
  });
}
for (const kind of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) keepObserver(kind);

const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
EventTarget.prototype.addEventListener = function (type, listener, options) {
  if (listener && !(this instanceof AbortSignal)) {
    const { capture = false, signal } = typeof options === 'object' ? options : { capture: options ?? false };
    const key = [idOf(this), type, idOf(listener), capture].join();
    if (!signal?.aborted) listeners.set(key, { target: this, type });
    if (signal) add.call(signal, 'abort', () => listeners.delete(key), { once: true });
    if (typeof options === 'object' && options.once) add.call(this, type, () => listeners.delete(key), options);
  }
  add.call(this, type, listener, options);
};
EventTarget.prototype.removeEventListener = function (type, listener, options) {
  const capture = typeof options === 'object' ? (options.capture ?? false) : (options ?? false);
  if (listener) listeners.delete([idOf(this), type, idOf(listener), capture].join());
  remove.call(this, type, listener, options);
};

type Callback = (...args: unknown[]) => void;
type Start = (callback: Callback, ms?: number, ...rest: unknown[]) => number;

function keepTimer(start: 'setTimeout' | 'setInterval' | 'requestAnimationFrame', stop: string, isOver: boolean): void {
  const world = globalThis as unknown as Record<string, Start & ((id: number) => void)>;
  const begin = world[start] as Start;
  const end = world[stop] as (id: number) => void;
  const key = (id: number) => (start === 'requestAnimationFrame' ? -id : id);
  const starting: Start = (callback, ms, ...rest) => {
    const id = begin(
      (...args) => {
        if (isOver) timers.delete(key(id));
        callback(...args);
      },
      ms,
      ...rest,
    );
    timers.set(key(id), `${start} ${ms ?? ''}`.trim());
    return id;
  };
  Object.assign(globalThis, {
    [start]: starting,
    [stop]: (id: number) => {
      timers.delete(key(id));
      end(id);
    },
  });
}
keepTimer('setTimeout', 'clearTimeout', true);
keepTimer('setInterval', 'clearInterval', false);
keepTimer('requestAnimationFrame', 'cancelAnimationFrame', true);

const inPage = (target: EventTarget) => !(target instanceof Node) || target.isConnected;
/** What is inside one of our elements goes by that element's name. */
const nameOf = (target: EventTarget): string => {
  const root = target instanceof Node ? target.getRootNode() : null;
  if (root instanceof ShadowRoot) return nameOf(root.host);
  return target instanceof Element ? target.tagName.toLowerCase() : target.constructor.name;
};

add.call(document, 'ledger-ask', () => {
  const open = [...observers.values()].filter(targets => targets.length > 0);
  const detail = JSON.stringify({
    observers: open.flatMap(targets =>
      targets.map(({ kind, target, subtree }) => `${kind} ${nameOf(target)}${subtree ? ' and all in it' : ''}`),
    ),
    listeners: [...listeners.values()].filter(({ target }) => inPage(target)).map(({ target, type }) => `${nameOf(target)} ${type}`),
    timers: [...timers.values()],
    widest,
  });
  document.dispatchEvent(new CustomEvent('ledger-tell', { detail }));
});
