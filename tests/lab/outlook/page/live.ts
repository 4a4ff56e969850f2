/** Hears the lab's changes and tells them on, several that come together as one. */
export function listenForChanges(hear: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  new EventSource('/lab/changes').addEventListener('message', () => {
    clearTimeout(timer);
    timer = setTimeout(hear, 30);
  });
}
