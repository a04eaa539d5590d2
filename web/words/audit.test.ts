// Every deed that the server writes into its audit log has a sentence in every language.
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { en } from "./en/all";

const server = new URL("../../server/", import.meta.url);

function deeds() {
  const files = readdirSync(server, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".cpp") && !file.includes("tests"))
    .flatMap((file) => [
      ...readFileSync(new URL(file, server), "utf8").matchAll(/audit\(\s*tx,[^"]*"([a-z_.]+)"/g),
    ])
    .map((found) => found[1]!);
}

test("the audit log can be read in words", () => {
  const found = deeds();
  expect(found.length).toBeGreaterThan(15);
  for (const deed of found) expect(en, deed).toHaveProperty([`audit.${deed.replaceAll(".", "_")}`]);
});
