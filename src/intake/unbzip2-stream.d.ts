/** The decoder inside unbzip2-stream, which gives one block at a time; the stream around it holds all it is given. */
declare module "unbzip2-stream/lib/bzip2.js" {
  type BitReader = (bits: number | null) => number;
  const bzip2: {
    /** The block size, in units of 100,000 bytes. */
    header(bits: BitReader): number;
    /** The checksum so far, or null at the end of a stream. */
    decompress(
      bits: BitReader,
      put: (byte: number) => void,
      block: Int32Array,
      size: number,
      checksum: number,
    ): number | null;
  };
  export default bzip2;
}

declare module "unbzip2-stream/lib/bit_iterator.js" {
  const bitIterator: (
    nextBuffer: () => Uint8Array,
  ) => ((bits: number | null) => number) & { bytesRead: number };
  export default bitIterator;
}
