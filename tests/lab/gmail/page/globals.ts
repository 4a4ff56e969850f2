export type OtherAccount = { name: string; address: string; href: string; delegated: boolean };

declare global {
  interface Window {
    GLOBALS: unknown[];
    LAB: { name: string; delegate: string | null; accounts: OtherAccount[]; user: string; labels: string[]; undo: string | null };
    gmonkey?: unknown;
  }
}

/** Who the page is for, as the boot page told it. */
export const account = {
  ik: String(window.GLOBALS[9]),
  address: String(window.GLOBALS[10]),
  name: window.LAB.name,
  delegate: window.LAB.delegate,
  others: window.LAB.accounts,
  labels: window.LAB.labels,
  /** Milliseconds in which a sent mail may be taken back; null for the usual time. */
  undo: window.LAB.undo,
} as const;
