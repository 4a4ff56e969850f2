import { crc32, deflateRawSync } from 'node:zlib';

/** What a zip holds: names with forward slashes, and their bytes. */
export type Entries = ReadonlyMap<string, Uint8Array>;

/** 1 January 1980, the first day that a zip knows: when a file was made must not show. */
const DATE = 0x0021;
const DEFLATED = 8;
const UTF8 = 0x0800;
const VERSION = 20;

/** The fields that a file's own header and its line in the directory have in common (PKWARE APPNOTE 4.3.7). */
function common(name: Buffer, bytes: Uint8Array, packed: Uint8Array): Buffer {
  const fields = Buffer.alloc(26);
  fields.writeUInt16LE(VERSION, 0);
  fields.writeUInt16LE(UTF8, 2);
  fields.writeUInt16LE(DEFLATED, 4);
  fields.writeUInt16LE(DATE, 8);
  fields.writeUInt32LE(crc32(bytes), 10);
  fields.writeUInt32LE(packed.length, 14);
  fields.writeUInt32LE(bytes.length, 18);
  fields.writeUInt16LE(name.length, 22);
  return fields;
}

const signature = (value: number) => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};

/** A zip file that is the same, byte for byte, whenever and wherever the same entries are packed. */
export function zip(entries: Entries): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const encoded = Buffer.from(name);
    const packed = deflateRawSync(bytes, { level: 9 });
    const fields = common(encoded, bytes, packed);
    const file = Buffer.concat([signature(0x04034b50), fields, encoded, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(at, 10);
    directory.push(signature(0x02014b50), Buffer.from([VERSION, 0]), fields, rest, encoded);
    files.push(file);
    at += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.size, 4);
  end.writeUInt16LE(entries.size, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...files, listed, signature(0x06054b50), end]);
}
