import { popoutHere } from './popout.ts';

/** Either builds its frame when it is loaded, so only the one that is asked for is. */
async function start(): Promise<void> {
  const popout = popoutHere();
  if (popout) {
    const { showPopout } = await import('./popout-page.ts');
    await showPopout(popout);
  } else {
    const { showAll } = await import('./whole-page.ts');
    await showAll();
  }
  document.getElementById('loading')?.remove();
  document.body.classList.add('lab-ready');
}

void start();
