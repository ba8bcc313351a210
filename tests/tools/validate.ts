/** Prints, as JSON, where the HTML files named as arguments break the HTML standard. */
import { HtmlValidate, StaticConfigLoader } from "html-validate";

const validator = new HtmlValidate(
  new StaticConfigLoader({ root: true, extends: ["html-validate:standard"] }),
);
const report = await validator.validateMultipleFiles(Deno.args);
console.log(
  JSON.stringify(
    report.results.flatMap((file) =>
      file.messages.map(({ ruleId, message, line }) => ({
        file: file.filePath,
        line,
        ruleId,
        message,
      }))
    ),
  ),
);
