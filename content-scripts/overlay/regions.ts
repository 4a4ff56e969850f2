export type Regions = {
  /** Observes exactly these from now on. */
  observe(regions: readonly Element[]): void;
  /** Forgets what changed so far: it was us, or it has been looked at. */
  settle(): void;
};

const SWITCHES = { childList: true, attributes: true, attributeFilter: ['style', 'class', 'hidden', 'role'] };

const same = (a: readonly Element[], b: readonly Element[]) => a.length === b.length && a.every((one, index) => one === b[index]);

/** The elements between the regions and the root: where a webmail swaps or hides a whole view. */
function spineOf(regions: readonly Element[]): Set<Element> {
  const spine = new Set<Element>();
  for (const region of regions) {
    for (let node = region.parentElement; node && !spine.has(node); node = node.parentElement) spine.add(node);
  }
  return spine;
}

/** One observer for each region with all that is in it, and one, without their subtrees, for the elements above them. */
export function observeRegions(
  body: Element,
  changed: () => void,
  attributes: readonly string[] | undefined,
  signal: AbortSignal,
): Regions {
  const inside = attributes ? { attributes: true, attributeFilter: [...attributes] } : { attributes: true };
  const spine = new MutationObserver(changed);
  let observed: readonly Element[] = [];
  let observers: MutationObserver[] = [];

  const clear = () => {
    for (const observer of [spine, ...observers]) observer.disconnect();
    observers = [];
  };
  const watch = (regions: readonly Element[]) => {
    clear();
    observed = regions;
    const outermost = regions.filter(region => !regions.some(other => other !== region && other.contains(region)));
    observers = outermost.map(region => {
      const observer = new MutationObserver(changed);
      observer.observe(region, { childList: true, subtree: true, ...inside });
      return observer;
    });
    for (const element of spineOf(regions).add(body)) spine.observe(element, SWITCHES);
  };
  watch([]);
  signal.addEventListener('abort', clear, { once: true });

  return {
    observe: regions => same(observed, regions) || watch(regions),
    settle() {
      for (const observer of [spine, ...observers]) observer.takeRecords();
    },
  };
}
