/*
 * Data to the YAML that editors write: block style, plain words where that is safe, quotes where
 * it is not. The reader of the toolbox gives back exactly what went in.
 */
(() => {
  const PLAIN = /^[A-Za-zÀ-ÖØ-öø-ÿ](?:[^\u0000-\u001f:#[\]{}"'`|>&*!%@\\\u007f-\u00a0\u2028\u2029\ufeff\ud800-\udfff]|'(?=[A-Za-z]))*$/;
  const WORDS = new Set(["true", "false", "null", "yes", "no", "on", "off", "y", "n"]);
  const DAY = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

  function quoted(text) {
    const escaped = JSON.stringify(text).replace(
      /[\u007f-\u00a0\u2028\u2029\ufeff\ufffe\uffff]/g,
      (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`,
    );
    return escaped;
  }

  function plain(text) {
    return (DAY.test(text) || (PLAIN.test(text) && !WORDS.has(text.toLowerCase()))) && text.trim() === text;
  }

  /* A text of several lines stands in a block if its first line and its blank lines allow that. */
  function fitsBlock(text) {
    return text.includes("\n") && !/^[ \n]|[ \t]$/.test(text) && !/[ \t]\n|[\t\u007f-\u009f\u2028\u2029\ufeff]/.test(text);
  }

  function scalar(value, indent) {
    if (typeof value !== "string") return String(value);
    if (fitsBlock(value)) {
      const lines = value.split("\n").map((line) => (line ? `${indent}  ${line}` : ""));
      return `|-\n${lines.join("\n")}`;
    }
    return plain(value) ? value : quoted(value);
  }

  function entry(value, indent) {
    if (Array.isArray(value)) return `\n${list(value, `${indent}  `)}`;
    if (value !== null && typeof value === "object") return `\n${mapping(value, `${indent}  `)}`;
    return ` ${scalar(value, indent)}`;
  }

  function list(values, indent) {
    return values
      .map((value) => {
        if (value !== null && typeof value === "object") return `${indent}- ${mapping(value, `${indent}  `).trimStart()}`;
        return `${indent}- ${scalar(value, indent)}`;
      })
      .join("\n");
  }

  function mapping(data, indent) {
    return Object.entries(data)
      .map(([key, value]) => `${indent}${key}:${entry(value, indent)}`)
      .join("\n");
  }

  window.tbInzenden = { yaml: (data) => `${mapping(data, "")}\n` };
})();
