/** Writes each built text file also as Brotli, up to a fourth smaller than gzip, and lets the preview server send those. */
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import sirv from "sirv";
import type { Plugin } from "vite";
import { cacheControlOf, headers } from "./headers.ts";

const compress = promisify(brotliCompress);

/** Not fonts and pictures, which are compressed already, nor the WebAssembly of the optimizer, which few load and which takes as long as all the others. */
const isCompressible = (file: string, size: number): boolean =>
  /\.(?:js|css|html|json|txt)$/.test(file) && size > 1_000;

export const brotliFiles: Plugin = {
  name: "brotli-files",
  async writeBundle({ dir = "" }, bundle) {
    const compressFile = async (file: string, content: Buffer) => {
      if (isCompressible(file, content.length))
        await writeFile(join(dir, `${file}.br`), await compress(content));
    };
    await Promise.all(
      Object.values(bundle).map((file) =>
        compressFile(file.fileName, Buffer.from(file.type === "chunk" ? file.code : file.source)),
      ),
    );
  },
  // Vite's own server compresses with gzip while it sends.
  configurePreviewServer({ config, middlewares }) {
    const serve = sirv(resolve(config.root, config.build.outDir), {
      brotli: true,
      dev: true,
      etag: true,
      setHeaders: (response, path) => {
        response.setHeader("Cache-Control", cacheControlOf(path.slice(1)));
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      },
    });
    middlewares.use(config.base, (request, response, next) => {
      if (/\bbr\b/.test(String(request.headers["accept-encoding"]))) serve(request, response, next);
      else next();
    });
  },
};
