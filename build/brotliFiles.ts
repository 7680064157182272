/** Also writes each built text file as Brotli, up to a fourth smaller than gzip, and lets the preview server send it. */
import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import sirv from "sirv";
import type { Plugin } from "vite";
import { cacheControlOf, headers } from "./headers.ts";

const compress = promisify(brotliCompress);

/** Fonts and pictures are compressed already. The optimizer's WebAssembly takes as long as all other files, and few people load it. */
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
  // Vite's server would compress with gzip while it sends.
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
