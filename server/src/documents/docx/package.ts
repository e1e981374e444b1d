import {
  configure,
  type Entry,
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js";
import { Unfit } from "./unfit";

/** A part that is read is no larger than this: a report's text of 200 000 characters takes 5 MB. */
const LARGEST_PART = 32 << 20;
const MOST_PARTS = 10_000;

configure({ useWebWorkers: false });

/** An Office package (ECMA-376 part 2): named parts in a zip archive. Parts are only unpacked when they are asked for. */
export class Package {
  private constructor(
    readonly bytes: Uint8Array,
    private readonly entries: readonly Entry[],
  ) {}

  /** Throws Unfit. */
  static async open(bytes: Uint8Array): Promise<Package> {
    try {
      const entries = await new ZipReader(new Uint8ArrayReader(bytes), { checkCrc32: true }).getEntries();
      if (entries.length > MOST_PARTS) throw new Unfit("too-large");
      return new Package(bytes, entries);
    } catch (error) {
      throw unfit(error);
    }
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  /** A part's bytes, with their checksum tested; undefined where there is no such part. Throws Unfit. */
  async part(name: string): Promise<Uint8Array | undefined> {
    const entry = this.find(name);
    if (!entry) return undefined;
    if (entry.encrypted) throw new Unfit("encrypted");
    if (entry.uncompressedSize > LARGEST_PART) throw new Unfit("too-large");
    try {
      // Sizes in headers may lie: the library stops at the size that is said.
      return await entry.getData(new Uint8ArrayWriter());
    } catch (error) {
      throw unfit(error);
    }
  }

  /** The package with these parts in the place of those of the same name, or added; every other part is copied as it lies packed. */
  async with(parts: ReadonlyMap<string, Uint8Array>): Promise<Uint8Array> {
    const left = new Map(parts);
    const writer = new ZipWriter(new Uint8ArrayWriter(), {
      keepOrder: true,
      extendedTimestamp: false,
      dataDescriptor: false,
    });
    for (const entry of this.entries) {
      const { filename, lastModDate } = entry;
      const own = left.get(filename);
      left.delete(filename);
      if (own) await writer.add(filename, new Uint8ArrayReader(own), { lastModDate });
      else if (entry.directory) await writer.add(filename, undefined, { directory: true, lastModDate });
      else await copy(entry, writer);
    }
    const [first] = this.entries;
    const dated = first ? { lastModDate: first.lastModDate } : {};
    for (const [name, own] of left) await writer.add(name, new Uint8ArrayReader(own), dated);
    return writer.close();
  }

  /** Part names are the same whatever their case. */
  private find(name: string): FileEntry | undefined {
    const wanted = name.toLowerCase();
    return this.entries.find((e): e is FileEntry => !e.directory && e.filename.toLowerCase() === wanted);
  }
}

async function copy(entry: FileEntry, writer: ZipWriter<Uint8Array>): Promise<void> {
  const { filename, lastModDate, uncompressedSize, crc32, compressionMethod, comment } = entry;
  const raw = await entry.getData(new Uint8ArrayWriter(), { passThrough: true, checkCrc32: false });
  await writer.add(filename, new Uint8ArrayReader(raw), {
    passThrough: true,
    lastModDate,
    uncompressedSize,
    compressionMethod,
    ...(crc32 === undefined ? {} : { crc32 }),
    comment,
  });
}

/** Whatever the library says of an archive, it cannot be read. */
function unfit(error: unknown): Unfit {
  return error instanceof Unfit ? error : new Unfit("broken");
}
