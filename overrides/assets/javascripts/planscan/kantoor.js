/*
 * From the XML of an ODT or DOCX to lines of text: headings with #, items of lists with -, rows of
 * tables with |. Says the same as toolbox/planscan/read/odt.py and docx.py.
 *
 * The browser parses the XML without running or fetching anything. A part with a document type is
 * refused: no word processor writes one, and entities can be made to grow.
 */
(() => {
  const TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  const TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  const OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";
  const WORD = /^(?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)$/;
  const SKIPPED = new Set([
    "tracked-changes", "table-of-content", "alphabetical-index", "bibliography", "note", "annotation", "forms",
    "illustration-index", "table-index",
  ]);

  function parse(source) {
    const { fault } = window.tbPlanscan;
    if (/<!(?:DOCTYPE|ENTITY)/i.test(source)) throw fault("kapot");
    const parsed = new DOMParser().parseFromString(source, "application/xml");
    if (parsed.getElementsByTagName("parsererror").length) throw fault("kapot");
    return parsed.documentElement;
  }

  const oneLine = (text) => text.replace(/\s+/g, " ").trim();

  /* OpenDocument ------------------------------------------------------------------------------ */

  function odtInline(node) {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE || SKIPPED.has(node.localName)) return "";
    if (node.namespaceURI === TEXT && ["s", "tab", "line-break"].includes(node.localName)) return " ";
    return [...node.childNodes].map(odtInline).join("");
  }

  function odtBlocks(node, inList, lines) {
    for (const child of node.children) {
      if (SKIPPED.has(child.localName)) continue;
      const own = child.namespaceURI === TEXT ? child.localName : "";
      if (own === "h") {
        const level = Math.min(6, Math.max(1, Number.parseInt(child.getAttributeNS(TEXT, "outline-level"), 10) || 1));
        lines.push(`${"#".repeat(level)} ${oneLine(odtInline(child))}`);
      } else if (own === "p") lines.push((inList ? "- " : "") + oneLine(odtInline(child)));
      else if (child.namespaceURI === TABLE && child.localName === "table-row") {
        lines.push(`| ${[...child.children].map((cell) => oneLine(odtInline(cell))).join(" | ")}`);
      } else odtBlocks(child, inList || own === "list-item", lines);
    }
  }

  /** Returns the text of the part content.xml. */
  function odtText(source) {
    const lines = [];
    for (const body of parse(source).getElementsByTagNameNS(OFFICE, "text")) odtBlocks(body, false, lines);
    return lines.filter((line) => line.replace(/^[#\-|\s]+/, "")).join("\n\n");
  }

  /* Office Open XML --------------------------------------------------------------------------- */

  const isWord = (node, name) => node.localName === name && WORD.test(node.namespaceURI ?? "");
  const childOf = (node, name) => [...(node?.children ?? [])].find((child) => isWord(child, name));
  const valueOf = (node) => [...(node?.attributes ?? [])].find((attribute) => attribute.localName === "val")?.value;

  /** Returns a heading level, or -1 for a line of a table of contents, by the id of a style. */
  function stylesOf(source) {
    const levels = new Map();
    if (!source) return levels;
    for (const style of parse(source).children) {
      if (!isWord(style, "style")) continue;
      const id = [...style.attributes].find((attribute) => attribute.localName === "styleId")?.value;
      const name = (valueOf(childOf(style, "name")) ?? "").toLowerCase();
      const outline = Number.parseInt(valueOf(childOf(childOf(style, "pPr"), "outlineLvl")), 10);
      const named = /^(?:heading|kop) ([1-6])$/.exec(name);
      if (/^(?:toc|inhopg|inhoudsopgave) /.test(name)) levels.set(id, -1);
      else if (named) levels.set(id, Number(named[1]));
      else if (name === "title" || name === "titel") levels.set(id, 1);
      else if (outline >= 0 && outline < 6) levels.set(id, outline + 1);
    }
    return levels;
  }

  function docxInline(node) {
    if (isWord(node, "t")) return node.textContent;
    if (isWord(node, "tab") || isWord(node, "br") || isWord(node, "cr")) return " ";
    if (isWord(node, "noBreakHyphen")) return "-";
    if (isWord(node, "del") || isWord(node, "pPr") || node.localName === "Fallback") return "";
    return [...node.children].map(docxInline).join("");
  }

  function docxBlocks(node, levels, lines) {
    for (const child of node.children) {
      if (isWord(child, "p")) {
        const format = childOf(child, "pPr");
        const level = levels.get(valueOf(childOf(format, "pStyle"))) ?? 0;
        const text = oneLine(docxInline(child));
        if (level > 0) lines.push(`${"#".repeat(level)} ${text}`);
        else if (level === 0) lines.push((childOf(format, "numPr") ? "- " : "") + text);
      } else if (isWord(child, "tr")) {
        const cells = [...child.children].filter((cell) => isWord(cell, "tc"));
        lines.push(`| ${cells.map((cell) => oneLine([...cell.children].map(docxInline).join(" "))).join(" | ")}`);
      } else docxBlocks(child, levels, lines);
    }
  }

  /** Returns the text of the part word/document.xml; `styles` is the part with the styles. */
  function docxText(source, styles) {
    const lines = [];
    docxBlocks(parse(source), stylesOf(styles), lines);
    return lines.filter((line) => line.replace(/^[#\-|\s]+/, "")).join("\n\n");
  }

  window.tbPlanscan = { ...window.tbPlanscan, odtText, docxText };
})();
