#!/usr/bin/env node
// Stands between Playwright and a Firefox: starts the browser named by FIREFOX_PATH with the arguments given, and passes their
// WebDriver BiDi messages on. What neither end does is done in `bidi-gaps.mjs`.
import { spawn } from 'node:child_process';
import { WebSocket, WebSocketServer } from 'ws';
import { bidiGaps } from './bidi-gaps.mjs';

const { FIREFOX_PATH, STAGE_EXTENSION, ...env } = process.env;
const firefox = spawn(FIREFOX_PATH, process.argv.slice(2), { env, stdio: ['ignore', 'ignore', 'pipe'] });
firefox.on('exit', code => process.exit(code ?? 1));

function relay(client, address) {
  const browser = new WebSocket(address);
  const opened = new Promise(resolve => browser.on('open', resolve));
  const gaps = bidiGaps({
    toBrowser: message => opened.then(() => browser.send(JSON.stringify(message))),
    toClient: message => client.send(JSON.stringify(message)),
    extension: STAGE_EXTENSION,
  });
  client.on('message', data => gaps.fromClient(JSON.parse(data)));
  browser.on('message', data => gaps.fromBrowser(JSON.parse(data)));
  client.on('close', () => browser.close());
  browser.on('close', () => client.close());
  browser.on('error', error => console.error(error.message));
}

let said = '';
firefox.stderr.on('data', data => {
  said += data;
  const [, address] = /WebDriver BiDi listening on (ws:\S+)\s/.exec(said) ?? [];
  if (!address) return;
  firefox.stderr.removeAllListeners('data').resume();
  const server = new WebSocketServer({ host: '127.0.0.1', port: 0 });
  server.on('connection', client => relay(client, `${address}/session`));
  server.on('listening', () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`));
});
