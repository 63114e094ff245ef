/*
 * The text of a PDF, by pdf.js.
 *
 * The library is large and loaded when somebody opens a PDF. It runs without a worker, which a page
 * from a folder on disk could not start, and it fetches nothing: the whole file is given to it.
 */
(() => {
  const MAX_PAGES = 600;
  const here = document.currentScript.src;
  let loading = null;

  function script(name) {
    return new Promise((resolve, reject) => {
      const element = document.createElement("script");
      element.src = new URL(`pdfjs/${name}`, here).href;
      element.addEventListener("load", resolve);
      element.addEventListener("error", () => reject(window.tbPlanscan.fault("lezer")));
      document.head.append(element);
    });
  }

  function library() {
    loading ??= script("pdf.worker.js").then(() => script("pdf.js")).catch((error) => {
      loading = null;
      throw error;
    });
    return loading.then(() => window.pdfjsLib);
  }

  /** Returns the lines of a page; an empty line where the distance to the line before is large. */
  function linesOf(items) {
    const lines = [];
    let line = "";
    let last = null;
    for (const item of items) {
      if (item.str === undefined) continue;
      const y = item.transform[5];
      if (!line && last !== null && item.str.trim()) {
        const gap = Math.abs(last - y);
        if (gap > 1.7 * (item.height || 12)) lines.push("");
      }
      line += item.str;
      if (item.str.trim()) last = y;
      if (item.hasEOL) {
        lines.push(line);
        line = "";
      }
    }
    return [...lines, line].join("\n");
  }

  /** Returns the text of a PDF. */
  async function pdfText(bytes) {
    const { fault } = window.tbPlanscan;
    const lib = await library();
    const task = lib.getDocument({
      data: bytes, disableFontFace: true, useSystemFonts: false, useWasm: false, verbosity: 0,
    });
    try {
      const file = await task.promise;
      if (file.numPages > MAX_PAGES) throw fault("groot");
      const pages = [];
      for (let number = 1; number <= file.numPages; number += 1) {
        const page = await file.getPage(number);
        pages.push(linesOf((await page.getTextContent()).items));
        page.cleanup();
      }
      const text = pages.join("\n\n");
      if ((text.match(/\p{L}{2,}/gu)?.length ?? 0) < 3 * file.numPages) throw fault("scan");
      return text;
    } catch (error) {
      if (error.code && window.tbPlanscan.isFault(error.code)) throw error;
      throw fault(error.name === "PasswordException" ? "versleuteld" : "kapot");
    } finally {
      task.destroy();
    }
  }

  window.tbPlanscan = { ...window.tbPlanscan, pdfText };
})();
