import browser from 'webextension-polyfill';

/**
 * A text in the language that the browser chose for this person among ours, else in English; empty when there is none.
 * An extension that was updated under a living page is no longer answered, and then the text is empty too.
 */
export function ownText(key: string): string {
  try {
    return browser.i18n.getMessage(key.replaceAll('.', '_'));
  } catch {
    return '';
  }
}
