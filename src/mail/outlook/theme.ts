import type { Theme } from '#mail/mail-host.ts';
import { find } from '#mail/selector-table.ts';
import { isDark } from '#mail/theme.ts';
import { selectors } from './selectors.ts';

/** Fluent's custom properties that our pieces wear; copied, because they reach only what stands inside Fluent's own provider. */
const WORN = [
  ...['--colorNeutralBackground1', '--colorNeutralBackground1Hover', '--colorNeutralBackground2', '--colorNeutralBackground3'],
  ...['--colorNeutralForeground1', '--colorNeutralForeground2', '--colorNeutralForeground3', '--colorNeutralForegroundOnBrand'],
  ...['--colorNeutralStroke1', '--colorNeutralStroke2', '--colorBrandBackground', '--colorBrandBackgroundHover', '--colorBrandForeground1'],
  ...['--colorSubtleBackgroundHover', '--fontFamilyBase', '--borderRadiusMedium'],
];

export function theme(page: Document): Theme {
  const styles = getComputedStyle(find(page, selectors.provider) ?? page.documentElement);
  const tokens = WORN.map(name => [name, styles.getPropertyValue(name).trim()] as const).filter(([, value]) => value !== '');
  return { dark: isDark(find(page, selectors.ink) ?? page.documentElement), tokens: Object.fromEntries(tokens) };
}
