const vouched = new WeakSet<Event>();

/** Declares `copy` as good as the person's own event that it repeats (the page's shortcuts are kept from hearing the first one). */
export const vouch = (copy: Event): void => {
  vouched.add(copy);
};

/** Whether a person did this, and not a script of the page. */
export const isGenuine = (event: Event): boolean => event.isTrusted || vouched.has(event);

/** Runs `act` only for a person's own click or key: what a script of the page dispatches is ignored. */
export const trusted =
  <E extends Event>(act: (event: E) => void) =>
  (event: E): void => {
    if (isGenuine(event)) act(event);
  };
