import { defineConfig } from "@lingui/cli";
import { formatter } from "@lingui/format-po";

/** English is the source and stands in the code; every other language is a catalog that translators know: gettext's. */
export default defineConfig({
  sourceLocale: "en",
  locales: ["de"],
  catalogs: [
    { path: "<rootDir>/src/language/{locale}", include: ["src"], exclude: ["**/*.test.*", "src/records/**"] },
  ],
  // By file, so that a text that is added moves no other.
  orderBy: "origin",
  format: formatter({ explicitIdAsDefault: true, lineNumbers: false, printPlaceholdersInComments: false }),
});
