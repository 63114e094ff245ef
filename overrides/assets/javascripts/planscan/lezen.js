/*
 * Reading a file that somebody opens: what it is, and its text.
 *
 * The content of a file says what it is, not its name. What cannot be read gives a code; the words
 * for it come with the data. Says the same as toolbox/planscan/read/file.py.
 */
(() => {
  const MAX_FILE = 30 * 1024 * 1024;
  const SIGNS = { pdf: "%PDF-", rtf: "{\\rtf" };

  const isFault = (code) => Object.hasOwn(window.tbData.planscan.fouten, code);

  function latin(bytes) {
    return String.fromCharCode(...bytes);
  }

  function plainText(bytes) {
    const { fault } = window.tbPlanscan;
    const mark = latin(bytes.subarray(0, 2));
    let text;
    if (mark === "\u00ff\u00fe" || mark === "\u00fe\u00ff") {
      text = new TextDecoder(mark === "\u00ff\u00fe" ? "utf-16le" : "utf-16be").decode(bytes);
    } else {
      try {
        text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
      } catch {
        text = new TextDecoder("windows-1252").decode(bytes);
      }
    }
    // eslint-disable-next-line no-control-regex
    const odd = text.match(/[\x00-\x08\x0e-\x1a]/g)?.length ?? 0;
    if (odd * 100 > text.length) throw fault("soort");
    return text;
  }

  async function packageText(bytes) {
    const { entriesOf, partOf, odtText, docxText, fault } = window.tbPlanscan;
    const entries = entriesOf(bytes);
    const manifest = await partOf(bytes, entries, "META-INF/manifest.xml");
    if (manifest?.includes("encryption-data")) throw fault("versleuteld");
    const word = await partOf(bytes, entries, "word/document.xml");
    if (word !== null) return docxText(word, await partOf(bytes, entries, "word/styles.xml"));
    const type = (await partOf(bytes, entries, "mimetype")) ?? "";
    const content = await partOf(bytes, entries, "content.xml");
    if (content === null || !type.trim().startsWith("application/vnd.oasis.opendocument.text")) throw fault("soort");
    return odtText(content);
  }

  async function textOf(bytes) {
    const { fault, pdfText } = window.tbPlanscan;
    const start = latin(bytes.subarray(0, 1024));
    if (start.includes(SIGNS.pdf)) return pdfText(bytes);
    if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) return packageText(bytes);
    if (start.startsWith("\u00d0\u00cf\u0011\u00e0")) throw fault("oud");
    if (start.startsWith(SIGNS.rtf)) throw fault("soort");
    return plainText(bytes);
  }

  /** Returns the text of `file`; rejects with an error that has a code. */
  async function read(file) {
    const { fault } = window.tbPlanscan;
    if (file.size > MAX_FILE) throw fault("groot");
    let text;
    try {
      text = await textOf(new Uint8Array(await file.arrayBuffer()));
    } catch (error) {
      throw error.code && isFault(error.code) ? error : fault("kapot");
    }
    if (!/\p{L}{2}/u.test(text)) throw fault("leeg");
    return text;
  }

  window.tbPlanscan = { ...window.tbPlanscan, read, isFault };
})();
