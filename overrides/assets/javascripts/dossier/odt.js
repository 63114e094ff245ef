/*
 * A dossier as an ODF text: a document to work on in any word processor.
 */
(() => {
  const TYPE = "application/vnd.oasis.opendocument.text";
  const SPACES = ["office", "style", "text", "fo", "meta"]
    .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === "fo" ? "xsl-fo-compatible" : name}:1.0"`)
    .join(" ") + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"';
  const XML = '<?xml version="1.0" encoding="UTF-8"?>\n';
  const MARKS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

  /* What XML cannot hold, not even escaped: most control characters and half characters. */
  const sound = (text) => (text.toWellFormed?.() ?? text).replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
  const escape = (text) => sound(text).replace(/[&<>"]/g, (mark) => MARKS[mark]);

  /* ODF takes runs of spaces, tabs and line ends for one space; they have marks of their own. */
  const run = (text) => escape(text)
    .replace(/ {2,}/g, (spaces) => ` <text:s text:c="${spaces.length - 1}"/>`)
    .replace(/\t/g, "<text:tab/>");
  const paragraph = (style, inside) => `<text:p text:style-name="${style}">${inside}</text:p>`;
  const heading = (level, inside) => `<text:h text:style-name="Heading_20_${level}" text:outline-level="${level}">${inside}</text:h>`;
  const link = (address, text) => `<text:a xlink:type="simple" xlink:href="${escape(address)}">${run(text)}</text:a>`;
  const note = (text) => text.split(/\r\n|\r|\n/).map((part) => paragraph("Quotations", run(part))).join("");

  function itemOf(item, data, place, level) {
    const title = heading(level, run(`${place + 1}. ${data?.titel ?? (item.titel || item.id)}`));
    const written = item.notitie ? note(item.notitie) : "";
    if (!data) return `${title}${paragraph("Text_20_body", "Dit stuk staat niet meer in de toolbox.")}${written}`;
    const about = paragraph("Bijschrift", run([data.soort, data.plaats, data.vers].filter(Boolean).join(", ")));
    const address = window.tbDossier.address(data.pad);
    return title + about + paragraph("Text_20_body", run(data.samenvatting)) + paragraph("Bijschrift", link(address, address)) + written;
  }

  function contentOf(dossier, items, steps) {
    const parts = [paragraph("Title", run(dossier.titel || "Mijn dossier"))];
    const about = [dossier.gemeente, window.tbUitvoer.dayOf(dossier)].filter(Boolean).join(", ");
    if (about) parts.push(paragraph("Subtitle", run(about)));
    if (steps.length) {
      const rows = steps.map(({ naam, stand }) => `<text:list-item>${paragraph("List_20_Contents", run(`${naam}: ${stand}`))}</text:list-item>`);
      parts.push(heading(1, "Hoe ver bent u?"), `<text:list text:style-name="Opsomming">${rows.join("")}</text:list>`, heading(1, "Stukken"));
    }
    dossier.stukken.forEach((item, place) => parts.push(itemOf(item, items[place], place, steps.length ? 2 : 1)));
    return `${XML}<office:document-content ${SPACES} office:version="1.3"><office:body><office:text>${parts.join("")}</office:text></office:body></office:document-content>`;
  }

  function style(name, { parent = "Standard", text = "", block = "", level = 0 }) {
    const outline = level ? ` style:default-outline-level="${level}" style:next-style-name="Text_20_body"` : "";
    const inherits = parent ? ` style:parent-style-name="${parent}"` : "";
    return `<style:style style:name="${name}" style:display-name="${name.replaceAll("_20_", " ")}" style:family="paragraph"${inherits}${outline}>`
      + `<style:paragraph-properties ${block}/><style:text-properties ${text}/></style:style>`;
  }

  const STYLES = [
    style("Standard", { parent: "", text: 'fo:font-size="11pt" fo:font-family="Liberation Sans, Arial, sans-serif" fo:language="nl" fo:country="NL"', block: 'fo:line-height="130%"' }),
    style("Text_20_body", { block: 'fo:margin-bottom="0.2cm"' }),
    style("Title", { text: 'fo:font-size="24pt" fo:font-weight="bold"', block: 'fo:margin-bottom="0.2cm" fo:line-height="115%"' }),
    style("Subtitle", { text: 'fo:font-size="13pt" fo:color="#4d4553"', block: 'fo:margin-bottom="0.6cm"' }),
    style("Heading_20_1", { level: 1, text: 'fo:font-size="16pt" fo:font-weight="bold"', block: 'fo:margin-top="0.6cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"' }),
    style("Heading_20_2", { level: 2, text: 'fo:font-size="13pt" fo:font-weight="bold"', block: 'fo:margin-top="0.5cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always"' }),
    style("List_20_Contents", {}),
    style("Bijschrift", { text: 'fo:font-size="9.5pt" fo:color="#4d4553"', block: 'fo:margin-bottom="0.1cm"' }),
    style("Quotations", { block: 'fo:margin-left="0.5cm" fo:margin-bottom="0.1cm" fo:padding-left="0.3cm" fo:border-left="0.06cm solid #8a6d00"' }),
    '<text:list-style style:name="Opsomming"><text:list-level-style-bullet text:level="1" text:bullet-char="•"><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="0.6cm"/></style:list-level-properties></text:list-level-style-bullet></text:list-style>',
  ].join("");
  const PAGE = '<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.2cm"/></style:page-layout>';
  const MASTER = '<style:master-page style:name="Standard" style:page-layout-name="A4"/>';

  /** Returns the bytes of the dossier as an ODF text; `items` and `steps` as for Markdown. */
  function toOdt(dossier, items, steps) {
    const title = escape(dossier.titel || "Mijn dossier");
    const parts = ["content.xml", "styles.xml", "meta.xml"];
    const entries = parts.map((name) => `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`).join("");
    return window.tbZip.zip([
      ["mimetype", TYPE],
      ["META-INF/manifest.xml", `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="${TYPE}"/>${entries}</manifest:manifest>`],
      ["content.xml", contentOf(dossier, items, steps)],
      ["styles.xml", `${XML}<office:document-styles ${SPACES} office:version="1.3"><office:styles>${STYLES}</office:styles><office:automatic-styles>${PAGE}</office:automatic-styles><office:master-styles>${MASTER}</office:master-styles></office:document-styles>`],
      ["meta.xml", `${XML}<office:document-meta ${SPACES} office:version="1.3"><office:meta><dc:title>${title}</dc:title><dc:language>nl-NL</dc:language></office:meta></office:document-meta>`],
    ]);
  }

  window.tbOdt = { toOdt, TYPE };
})();
