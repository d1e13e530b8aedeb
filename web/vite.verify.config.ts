import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Plugin, Rolldown } from "vite";
import { defineConfig } from "vite";

const policyOf = (content: string) => `'sha256-${createHash("sha256").update(content).digest("base64")}'`;

/**
 * Puts script and style into the page, so that one file can be saved and opened without a server, and a policy that lets the page run these and nothing else and reach
 * nobody.
 */
function oneFile(): Plugin {
  return {
    name: "one-file",
    enforce: "post",
    generateBundle(_, bundle) {
      const files = Object.values(bundle);
      const page = files.find((file) => file.fileName.endsWith(".html")) as Rolldown.OutputAsset;
      const script = (files.find((file) => file.type === "chunk") as Rolldown.OutputChunk).code.trim();
      const style = String(
        (files.find((file) => file.fileName.endsWith(".css")) as Rolldown.OutputAsset).source,
      ).trim();
      const policy = `default-src 'none'; script-src ${policyOf(script)}; style-src ${policyOf(style)}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
      page.source = String(page.source)
        .replace(/<script[^>]*src=[^>]*><\/script>/, () => "")
        .replace(/<link rel="stylesheet"[^>]*>/, () => `<style>${style}</style>`)
        .replace("</body>", () => `<script type="module">${script}</script></body>`)
        .replace(
          /<meta charset[^>]*>/,
          (charset) => `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policy}">`,
        );
      for (const file of files) if (file !== page) delete bundle[file.fileName];
    },
  };
}

export default defineConfig({
  plugins: [oneFile()],
  publicDir: false,
  build: {
    outDir: "dist",
    // Beside what the web client's own build wrote.
    emptyOutDir: false,
    target: "es2022",
    cssTarget: ["chrome123", "edge123", "firefox120", "safari17.5"],
    modulePreload: false,
    rolldownOptions: { input: fileURLToPath(new URL("verify.html", import.meta.url)) },
  },
});
