const NETWORK =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|Temporary failure resolving|Could not resolve|network timeout|socket hang up/;

const CURES = [
  { sign: /ENOSPC|no space left|not enough free space/i, cure: 'the disk is full. Free about 2 GB and run this again.' },
  { sign: NETWORK, cure: 'the network cannot be reached. Check the connection (or HTTPS_PROXY) and run this again.' },
  {
    sign: /EUSAGE|can only install packages when your package.json and package-lock.json/,
    cure: 'package.json and package-lock.json do not fit together. Run `npm install` once.',
  },
  { sign: /EBADENGINE/, cure: 'a package wants another Node. Install the current LTS version from https://nodejs.org.' },
  { sign: /EINTEGRITY/, cure: 'a download was damaged. Run `npm cache clean --force` and run this again.' },
  {
    sign: /EACCES|EPERM|permission denied|EROFS/i,
    cure: 'writing is not allowed here. Give yourself the right to write to the folder, or clone it elsewhere.',
  },
  {
    sign: /E40[13]\b|403 Forbidden|401 Unauthorized/,
    cure: 'the server refused. Check the registry and the proxy that npm is configured with.',
  },
];

/** The line of a program's output that says most about its failure. */
function tellingLine(output) {
  const lines = output
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  return lines.find(line => /^E: |\b(?:error|failed|cannot)\b/i.test(line)) ?? lines.at(-1) ?? 'it did not say why';
}

/**
 * Why something could not be installed, and what helps, in one sentence.
 * @param {string} what Begins the sentence, such as "The npm packages".
 * @param {string} output What the installing program printed.
 */
export function explain(what, output) {
  const known = CURES.find(({ sign }) => sign.test(output));
  return `${what} could not be installed: ${known?.cure ?? tellingLine(output)}`;
}
