/** Decodes RFC 2047 words (`=?utf-8?B?…?=`) in a header's text; what cannot be decoded stays as it is. */
export const decodeWords = (text: string): string =>
  text.replace(/(=\?[^?\s]+\?[BQ]\?[^?\s]*\?=)\s+(?==\?[^?\s]+\?[BQ]\?)/gi, '$1').replace(/(?:=\?[^?\s]+\?[BQ]\?[^?\s]*\?=)+/gi, decodeRun);

/** Neighbours of one charset are decoded together, because a character may be cut between two words. */
function decodeRun(run: string): string {
  const words = [...run.matchAll(/=\?([^?*]+)[^?]*\?([BQ])\?([^?]*)\?=/gi)];
  const groups: { charset: string; bytes: number[] }[] = [];
  try {
    for (const [, charset = '', encoding = '', data = ''] of words) {
      const bytes = encoding.toUpperCase() === 'B' ? base64Bytes(data) : quotedBytes(data);
      const last = groups.at(-1);
      if (last?.charset === charset.toLowerCase()) last.bytes.push(...bytes);
      else groups.push({ charset: charset.toLowerCase(), bytes });
    }
    return groups.map(({ charset, bytes }) => new TextDecoder(charset).decode(new Uint8Array(bytes))).join('');
  } catch {
    return run;
  }
}

const base64Bytes = (text: string): number[] => Array.from(atob(text), char => char.charCodeAt(0));

const quotedBytes = (text: string): number[] =>
  Array.from(text.replaceAll('_', ' ').matchAll(/=([\da-f]{2})|[\s\S]/gi), ([char, hex]) =>
    hex ? Number.parseInt(hex, 16) : char.charCodeAt(0),
  );
