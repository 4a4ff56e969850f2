/** Commands that Playwright sends and Firefox ESR 153 does not know; not doing them changes nothing here. */
const UNKNOWN = new Set(['emulation.setMediaFeaturesOverride']);

const LOADED = `new Promise(done => document.readyState === 'complete' ? done() : addEventListener('load', () => done()))`;

/**
 * Fills the gaps between Playwright's WebDriver BiDi and Firefox's: installs the extension before the session begins, answers
 * commands that Firefox does not know, and tells of the extension's own pages, of which Firefox reports neither realm, load nor end.
 */
export function bidiGaps({ toBrowser, toClient, extension }) {
  const asked = new Map();
  const ourPages = new Set();
  const closing = new Map();
  let next = 1e9;
  const ask = (method, params) =>
    new Promise(answered => {
      const id = next++;
      asked.set(id, answered);
      toBrowser({ id, method, params });
    });

  const event = (method, params) => toClient({ type: 'event', method: `browsingContext.${method}`, params });

  async function began(message) {
    if (extension) {
      const answer = await ask('webExtension.install', { extensionData: { type: 'path', path: extension } });
      if (answer.type === 'error') console.error(`The extension could not be installed: ${answer.message}`);
    }
    toClient(message);
  }

  async function arrivedAtOurs({ context, navigation, url }) {
    await ask('script.evaluate', { expression: LOADED, target: { context }, awaitPromise: true });
    const params = { context, navigation, url, timestamp: Date.now() };
    event('domContentLoaded', params);
    event('load', params);
  }

  function watch({ id, method, params }) {
    const closed = closing.get(id);
    closing.delete(id);
    if (ourPages.delete(closed)) event('contextDestroyed', { context: closed, parent: null, children: null });
    if (method !== 'browsingContext.navigationCommitted') return;
    ourPages.delete(params.context);
    if (!params.url.startsWith('moz-extension:')) return;
    ourPages.add(params.context);
    arrivedAtOurs(params);
  }

  return {
    fromClient(message) {
      if (message.method === 'browsingContext.close') closing.set(message.id, message.params.context);
      if (UNKNOWN.has(message.method)) toClient({ type: 'success', id: message.id, result: {} });
      else toBrowser(message);
    },
    fromBrowser(message) {
      const mine = asked.get(message.id);
      asked.delete(message.id);
      if (mine) mine(message);
      else if (message.result?.sessionId) began(message);
      else {
        toClient(message);
        watch(message);
      }
    },
  };
}
