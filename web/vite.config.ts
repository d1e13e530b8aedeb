import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { lingui } from "@lingui/vite-plugin";
import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import type { Plugin } from "vite";
import { defineConfig } from "vitest/config";

const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Writes a .br and a .gz beside each text file, so that the server never compresses the same bytes twice. */
function precompressed(): Plugin {
  const brotli = promisify(brotliCompress);
  const zip = promisify(gzip);
  return {
    name: "precompressed",
    apply: "build",
    enforce: "post",
    async writeBundle(options, bundle) {
      const { writeFile, readFile } = await import("node:fs/promises");
      const texts = Object.keys(bundle).filter((name) => /\.(js|css|html|svg|json|webmanifest)$/.test(name));
      await Promise.all(
        texts.map(async (name) => {
          const file = `${options.dir}/${name}`;
          const bytes = await readFile(file);
          if (bytes.length < 1024) return;
          const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
          await writeFile(`${file}.br`, await brotli(bytes, quality));
          await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }));
        }),
      );
    },
  };
}

/** Has the browser fetch the client's root while the entry still settles the language in which the root's modules speak. */
function preloadedRoot(): Plugin {
  return {
    name: "preloaded-root",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler(_, { bundle, filename }) {
        if (!filename.endsWith("/index.html")) return [];
        const chunks = Object.values(bundle ?? {}).filter((file) => file.type === "chunk");
        const root = chunks.find((chunk) => chunk.name === "root" && chunk.isDynamicEntry);
        if (!root) throw new Error("The build has no chunk of src/root.tsx.");
        return [root.fileName, ...root.imports].map((file) => ({
          tag: "link",
          attrs: { rel: "modulepreload", crossorigin: true, href: `/${file}` },
          injectTo: "head" as const,
        }));
      },
    },
  };
}

/** Where the Api listens while the web client is developed with `npm run dev`. */
const api = process.env.COINNOVATION_API ?? "http://localhost:5080";

export default defineConfig({
  plugins: [
    // The component library brings its few words in 34 languages; the client speaks two.
    optimizeLocales.vite({ locales: ["en-US", "de-DE"] }),
    lingui({ failOnMissing: true, failOnCompileError: true }),
    react(),
    preloadedRoot(),
    precompressed(),
  ],
  // Replaced in each answer (api/CoInnovation.Api/Platform/Web/WebClient.cs); the component library gives it to the style elements that it makes.
  html: { cspNonce: "NONCE-OF-THE-ANSWER" },
  build: {
    outDir: "dist",
    emptyOutDir: true,
    // Read by scripts/size.mjs.
    manifest: true,
    target: "es2022",
    // The first that know light-dark(): lowered, it would be settled once at the root, and a dark panel on a light page would keep the light ink.
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    // GraphiQL's editor is large by nature; it is loaded by its own page alone.
    chunkSizeWarningLimit: 3000,
    rolldownOptions: {
      input: { index: page("index.html"), graphiql: page("graphiql.html") },
      // GraphiQL ships directives for a compiler that this build does not run.
      onLog: (level, log, pass) => log.code !== "MODULE_LEVEL_DIRECTIVE" && pass(level, log),
    },
  },
  // GraphiQL brings its editor's workers as they are; bundled in advance, they are not found.
  optimizeDeps: {
    entries: ["index.html"],
    exclude: ["graphiql/setup-workers/vite", "@graphiql/react/setup-workers/vite"],
  },
  server: {
    proxy: {
      "/graphql": { target: api, ws: true },
      "/live": { target: api, ws: true },
      "/session": { target: api },
      "^/workshops/[^/]+/(export|record|mine)\\.": { target: api },
      "^/organizations/[^/]+/export\\.": { target: api },
      "^/export/": { target: api },
      "^/import/": { target: api },
      "/changelog.atom": { target: api },
    },
  },
  test: {
    environment: "happy-dom",
    include: ["src/**/*.test.{ts,tsx}"],
    setupFiles: ["src/language/speakEnglish.ts", "src/waitPatiently.ts"],
    testTimeout: 60_000,
    // One page for all files instead of one for each: an eighth of the processor time. A test takes away what it put up.
    isolate: false,
  },
});
