/** Peak memory of this process, in MiB. */
const { readFileSync } = require("node:fs");

exports.peak = () => {
  try {
    // The other figure that Linux has begins with what the parent had.
    const status = readFileSync("/proc/self/status", "utf8");
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
};
