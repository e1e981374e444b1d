import type { Finding, Language, Report } from "../../contract";
import { findingPlace } from "../../export/paper-place";
import { checkTitle } from "../../export/title";
import { type FailOn, failsOn } from "../exit";
import type { Format } from "./format";
import { xml } from "./xml";

/**
 * JUnit's XML, as CI servers read it: a suite per report, a case per finding; findings at or above `failOn` are failures, others stand in
 * the case's output. A report without findings has one case that passed, a file that could not be read one in error.
 */
export function junitFormat(failOn: FailOn, language: Language): Format {
  let open = false;
  const begin = (): string => {
    const head = open ? "" : '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="crossfoot">\n';
    open = true;
    return head;
  };
  return {
    *report(_, report, shown = report.findings) {
      yield begin();
      yield suite({ ...report, findings: [...shown] }, failOn, language);
    },
    *failed({ path, reason }) {
      yield begin();
      yield `  <testsuite name="${xml(path)}" tests="1" failures="0" errors="1">\n`;
      yield `    <testcase classname="${xml(path)}" name="crossfoot">\n`;
      yield `      <error message="${xml(reason)}"/>\n    </testcase>\n  </testsuite>\n`;
    },
    *end() {
      yield `${begin()}</testsuites>\n`;
    },
  };
}

function suite({ path, findings }: Report, failOn: FailOn, language: Language): string {
  const failures = findings.filter(({ severity }) => failsOn(severity, failOn)).length;
  const cases = findings.map((finding) => testcase(finding, path, failOn, language));
  if (cases.length === 0) cases.push(`    <testcase classname="${xml(path)}" name="crossfoot"/>\n`);
  const counts = `tests="${cases.length}" failures="${failures}" errors="0"`;
  return `  <testsuite name="${xml(path)}" ${counts}>\n${cases.join("")}  </testsuite>\n`;
}

function testcase(finding: Finding, path: string, failOn: FailOn, language: Language): string {
  const { check, severity, where, quote, message } = finding;
  const place = findingPlace(finding, language);
  const name = `${check} ${place} ${quote}`;
  const text = xml(`${path}:${place} ${where} ${checkTitle(check, language)}`);
  const outcome = failsOn(severity, failOn)
    ? `      <failure type="${severity}" message="${xml(message)}">${text}</failure>\n`
    : `      <system-out>${text} ${xml(message)}</system-out>\n`;
  return `    <testcase classname="${xml(path)}" name="${xml(name)}">\n${outcome}    </testcase>\n`;
}
