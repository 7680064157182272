/** Compresses text with gzip, if the browser can. */
type Bytes = Uint8Array<ArrayBuffer>;

export async function compressText(text: string): Promise<Bytes> {
  const plain = new Blob([text]);
  if (typeof CompressionStream === "undefined") return new Uint8Array(await plain.arrayBuffer());
  return readBytes(plain.stream().pipeThrough(new CompressionStream("gzip")));
}

/** Also reads text that was not compressed. */
export async function decompressText(bytes: Bytes): Promise<string> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip) return new TextDecoder().decode(bytes);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new TextDecoder().decode(await readBytes(stream));
}

const readBytes = async (stream: ReadableStream<Bytes>): Promise<Bytes> =>
  new Uint8Array(await new Response(stream).arrayBuffer());
