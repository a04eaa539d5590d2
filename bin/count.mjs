// Adds up what the suites of a run left behind and ends with one line, "N passed, N failed".
// A suite that crashed, ran nothing or skipped something has failed, whatever it printed.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const results = process.argv[2];

function read_gtest(folder) {
  const report = JSON.parse(readFileSync(join(folder, "gtest.json"), "utf8"));
  const tests = report.testsuites.flatMap((suite) => suite.testsuite);
  const skipped = tests.filter((test) => test.result === "SKIPPED").length;
  const failed = tests.filter((test) => test.failures?.length).length;
  return { passed: tests.length - failed - skipped, failed: failed + skipped, skipped };
}

function read_vitest(folder) {
  const report = JSON.parse(readFileSync(join(folder, "vitest.json"), "utf8"));
  const skipped = report.numPendingTests + report.numTodoTests;
  // A file that does not load holds no tests, yet must not pass.
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return { passed: report.numPassedTests, failed: report.numFailedTests + skipped + broken, skipped };
}

function read_node(folder) {
  const text = readFileSync(join(folder, "node.tap"), "utf8");
  const figure = (word) => Number(text.match(new RegExp(`^# ${word} (\\d+)$`, "m"))?.[1] ?? NaN);
  const skipped = figure("skipped") + figure("todo");
  return { passed: figure("pass"), failed: figure("fail") + figure("cancelled") + skipped, skipped };
}

function read_command(folder) {
  return readFileSync(join(folder, "exit"), "utf8").trim() === "0"
    ? { passed: 1, failed: 0, skipped: 0 }
    : { passed: 0, failed: 1, skipped: 0 };
}

const readers = { gtest: read_gtest, vitest: read_vitest, node: read_node, command: read_command };

function read(folder) {
  const kind = readFileSync(join(folder, "kind"), "utf8").trim();
  const code = readFileSync(join(folder, "exit"), "utf8").trim();
  let found;
  try {
    found = readers[kind](folder);
  } catch (error) {
    return { passed: 0, failed: 1, why: `no result (exit ${code}): ${error.message}` };
  }
  if (!Number.isFinite(found.passed + found.failed))
    return { passed: 0, failed: 1, why: `an unreadable result (exit ${code})` };
  if (found.passed + found.failed === 0) return { passed: 0, failed: 1, why: "it ran nothing" };
  if (code !== "0" && found.failed === 0)
    return { ...found, failed: 1, why: `it ended with exit ${code} though no test failed` };
  return { ...found, why: found.skipped ? `${found.skipped} skipped` : "" };
}

const names = existsSync(results) ? readdirSync(results).sort() : [];
let passed = 0;
let failed = names.length ? 0 : 1;
if (!names.length) console.log("No suite ran.");
for (const name of names) {
  const one = read(join(results, name));
  passed += one.passed;
  failed += one.failed;
  const mark = one.failed ? "FAILED" : "ok";
  const why = one.why ? `: ${one.why}` : "";
  console.log(`   ${mark.padEnd(7)}${name}  ${one.passed} passed, ${one.failed} failed${why}`);
}
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
