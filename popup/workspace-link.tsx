/** Opens the full-tab workspace beside whatever is open. */
export const WorkspaceLink = ({ label, isMain = false }: { label: string; isMain?: boolean }) => (
  <a class={isMain ? 'button button-main' : 'button'} href="workspace.html" target="_blank" rel="noreferrer">
    {label}
  </a>
);
