const NEEDED = [20, 19, 0];

/**
 * Null when this Node will do, else what is wrong.
 * @param {string} version Such as `20.19.1`.
 */
export function checkNode(version) {
  const have = version.split('.').map(Number);
  const place = NEEDED.findIndex((part, index) => (have[index] ?? 0) !== part);
  const fits = place === -1 || (have[place] ?? 0) > (NEEDED[place] ?? 0);
  return fits
    ? null
    : `Node ${NEEDED.join('.')} or newer is needed, this is ${version}: install the current LTS version from https://nodejs.org.`;
}
