const wanted = new URLSearchParams(location.search);

/** Which of Gmail's coexisting forms the page shows; the builders of markup ask here. `?lab-archive=1`: the account has "Send + Archive" switched on. */
export const variants = {
  sendAndArchive: wanted.get('lab-archive') === '1',
} as const;
