import { show } from './dom.ts';
import type { Shell } from './shell.ts';
import { variants } from './variants.ts';

/** One kept view: a child of the views' box and its toolbar. */
export type View = {
  key: string;
  element: HTMLElement;
  toolbar: HTMLElement;
  /** Elements that carry an anchor (`gh`) only while the view is the visible one. */
  marks: readonly (readonly [HTMLElement, string])[];
  scrolled: number;
};

export type Views = ReturnType<typeof createViews>;

/**
 * Keeps visited views and shows one: the others stay in the page with `display: none`, and only the visible one has `role=main` and the `gh`
 * anchors, as Gmail does.
 */
export function createViews({ views: box, toolbars, scroller }: Shell) {
  const kept = new Map<string, View>();
  let current: View | null = null;

  function mark(view: View, on: boolean): void {
    if (on) view.element.setAttribute('role', 'main');
    else view.element.removeAttribute('role');
    for (const [element, name] of view.marks) {
      if (on) element.setAttribute('gh', name);
      else element.removeAttribute('gh');
    }
  }

  function hide(view: View): void {
    view.scrolled = scroller.scrollTop;
    mark(view, false);
    show(view.element, false);
    show(view.toolbar, false);
    if (variants['left-views'] === 'detached') view.element.remove();
  }

  return {
    current: () => current,
    get: (key: string) => kept.get(key) ?? null,
    add(view: View): void {
      show(view.element, false);
      show(view.toolbar, false);
      kept.set(view.key, view);
      toolbars.append(view.toolbar);
      box.append(view.element);
    },
    remove(key: string): void {
      const view = kept.get(key);
      if (!view) return;
      kept.delete(key);
      view.element.remove();
      view.toolbar.remove();
      if (current === view) current = null;
    },
    show(view: View): void {
      if (current && current !== view) hide(current);
      current = view;
      if (!view.element.isConnected) box.append(view.element);
      mark(view, true);
      show(view.toolbar, true);
      show(view.element, true);
      scroller.scrollTop = view.scrolled;
    },
    /** Hides and shows the visible view again, as paging does. */
    blink(view: View): void {
      show(view.element, false);
      requestAnimationFrame(() => show(view.element, true));
    },
  };
}
