import { el } from './dom.ts';

const COLORS = [
  '#750b1c',
  '#8e562e',
  '#0b6a0b',
  '#005b70',
  '#003966',
  '#5c2e91',
  '#63276d',
  '#ca5010',
  '#4f6bed',
  '#69797e',
  '#0e7878',
  '#881798',
];
const TINTS = [
  '#d69ca5',
  '#fdcfb4',
  '#9fd89f',
  '#94c8d4',
  '#9abfdc',
  '#c6b1de',
  '#d696c0',
  '#fde7d7',
  '#c8d1fa',
  '#bcc3c7',
  '#9bd9db',
  '#d9a7e0',
];

function initialsOf(name: string): string {
  const words = name
    .replace(/[^\p{L}\p{N}\s]/gu, ' ')
    .trim()
    .split(/\s+/);
  const letters = [words[0], words.length > 1 ? words.at(-1) : ''].map(word => [...(word ?? '')][0] ?? '');
  return letters.join('').toUpperCase();
}

function indexOf(name: string): number {
  let hash = 0;
  for (const char of name) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash % COLORS.length;
}

export type Avatar = { element: HTMLElement; show(name: string): void };

/** A persona's coin: initials on a tint that belongs to the name. */
export function createAvatar(size: 'small' | 'medium'): Avatar {
  const letters = el('span', { 'aria-hidden': 'true' });
  const element = el('div', { role: 'img', class: `o-avatar o-avatar-${size}` }, letters);
  return {
    element,
    show(name) {
      letters.textContent = initialsOf(name);
      element.setAttribute('aria-label', name);
      const index = indexOf(name);
      element.style.background = TINTS[index] ?? '';
      element.style.color = COLORS[index] ?? '';
    },
  };
}
