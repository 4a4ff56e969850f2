import type { ComponentChildren } from 'preact';

const icon = (drawing: ComponentChildren) => () => (
  <svg class="icon" viewBox="0 0 24 24" width="16" height="16" aria-hidden="true" focusable="false">
    <title />
    {drawing}
  </svg>
);

export const CheckIcon = icon(<path d="m5 12.5 4.5 4.5L19 7.5" />);
export const ChevronIcon = icon(<path d="m7 10 5 5 5-5" />);
export const ClockIcon = icon(<path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5v5l3 2" />);
export const CloseIcon = icon(<path d="m6.5 6.5 11 11m0-11-11 11" />);
export const ClosedIcon = icon(<path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Zm-4 8.8 2.8 2.7L16 9.8" />);
export const NoteIcon = icon(<path d="M5 4.5h14v9.8l-5.2 5.2H5zm14 9.8h-5.2v5.2M8.5 9h7m-7 3.5h4" />);
export const OfflineIcon = icon(
  <path d="m4 4 16 16M7.5 8.2A4.8 4.8 0 0 0 6.8 18h9.7M10.2 6.4a5.6 5.6 0 0 1 7.4 4.7 3.6 3.6 0 0 1 2.3 5.6" />,
);
export const OpenIcon = icon(<path d="M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17Z" />);
export const PanelIcon = icon(<path d="M4 5h16v14H4zm10 0v14" />);
export const SearchIcon = icon(<path d="M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.2 15.2 20 20" />);
export const SendingIcon = icon(<path d="M12 20V6m-6 6 6-6 6 6" />);
export const WarningIcon = icon(<path d="M12 4 2.8 19.5h18.4zm0 6v4.5m0 2.3v.2" />);

/** The extension's own mark, seen from above: a hull and the float beside it. */
export const OutriggerIcon = () => (
  <svg class="mark" viewBox="0 0 128 128" width="24" height="24" aria-hidden="true" focusable="false">
    <title />
    <g fill="currentColor" transform="translate(64 64) rotate(-45) scale(.9) translate(-64 -62)">
      <path d="M39 46h11v50H39zM78 46h11v50H78z" />
      <path d="M-14 46C14 29 38 23 64 23s50 6 78 23c-28 17-52 23-78 23S14 63-14 46Z" />
      <path d="M6 98c20-9 39-12 58-12s38 3 58 12c-20 9-39 12-58 12S26 107 6 98Z" />
    </g>
  </svg>
);
