import { inflateRawSync } from 'node:zlib';

/** The files of a zip by name; it must be one without comment, as `scripts/package/zip.ts` writes. */
export function unzip(bytes: Buffer): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  const end = bytes.length - 22;
  if (bytes.readUInt32LE(end) !== 0x06054b50) throw new Error('This is no zip file.');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [packed, whole, nameLength] = [bytes.readUInt32LE(at + 20), bytes.readUInt32LE(at + 24), bytes.readUInt16LE(at + 28)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const begin = bytes.readUInt32LE(at + 42) + 30 + nameLength;
    const content = inflateRawSync(bytes.subarray(begin, begin + packed));
    if (content.length !== whole) throw new Error(`${name} is broken.`);
    files.set(name, content);
    at += 46 + nameLength;
  }
  return files;
}
