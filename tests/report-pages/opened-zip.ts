import { crc32, inflateRawSync } from 'node:zlib';

/**
 * A ZIP opened by the list at its end, as a desktop's own unpacker does (APPNOTE 4.3.12, 4.3.16), apart from the library that wrote it:
 * each file unpacked by Node, its length and its check sum compared with what the archive says.
 */
export function openedZip(archive: Uint8Array): ReadonlyMap<string, Buffer> {
  const bytes = Buffer.from(archive);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end === -1) throw new Error('Not a ZIP: it has no end');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const content = contentAt(bytes, bytes.readUInt32LE(at + 42), {
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
    });
    if (content.length !== bytes.readUInt32LE(at + 24)) throw new Error(`${name} has another length than the archive says`);
    if (crc32(content) !== bytes.readUInt32LE(at + 16)) throw new Error(`${name} is damaged`);
    files.set(name, content);
    at += 46 + nameLength + extraLength + commentLength;
  }
  return files;
}

function contentAt(bytes: Buffer, header: number, { method, packed }: { readonly method: number; readonly packed: number }): Buffer {
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const part = bytes.subarray(start, start + packed);
  if (method === 0) return part;
  if (method === 8) return inflateRawSync(part);
  throw new Error(`Packed in a way that few can open: ${method}`);
}
