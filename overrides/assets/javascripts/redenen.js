/*
 * The reasons behind a number: a cell of a table of counts opens a panel with its items, each with
 * why it belongs to the theme and its sources, ready to copy into a plan.
 *
 * Without script a cell is a link to the filtered list, and so it stays for whoever opens it in a
 * new tab. A list that is filtered by one theme offers the same panel (see facetten.js).
 */
(() => {
  if (window.tbRedenen) return;
  const script = document.currentScript.src;
  const address = (path) => new URL(`../../${path}`, script).href;
  const loading = new Map();
  let panel = null;

  function make(tag, className, ...children) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  function linkTo(href, text, className = "") {
    const link = make("a", className, text);
    link.href = href;
    return link;
  }

  /* A page from a folder on disk may load scripts but may not fetch files. */
  function load(...names) {
    const name = names.join("/");
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const source = document.createElement("script");
        source.src = address(`assets/bladeren/redenen/${name}.js`);
        source.addEventListener("load", () => resolve(window.tbData[`redenen:${names.join(":")}`]));
        source.addEventListener("error", () => reject(loading.delete(name)));
        document.head.append(source);
      }));
    }
    return loading.get(name);
  }

  /* A theme with many items has them in parts: only those with an item that fits are asked for. */
  async function rowsOf(theme, data, folder, fits) {
    const kind = Object.keys(data.soorten).indexOf(folder);
    const places = data.sleutels.flatMap(([of, place, values], index) => (
      of === kind && fits({ place, values: values.map((value) => data.waarden[value]) }) ? [index] : []
    ));
    if (data.stukken.length) return places.map((index) => data.stukken[index]);
    const partOf = (index) => Math.floor(index / data.deel);
    const parts = await Promise.all(places.map((index) => load(theme, partOf(index))));
    return places.map((index, turn) => parts[turn][index % data.deel]);
  }

  const pageOf = ([id, , folder]) => address(`${folder}/${id}.html`);
  const sourceText = ([title, url, read]) => `${[title, url].filter(Boolean).join(", ")} (gelezen op ${read})`;

  function asText(head, rows) {
    const items = rows.map((row, place) => [
      `${place + 1}. ${[row[1], row[3]].filter(Boolean).join(", ")}`,
      `   ${row[4]} (${row[5]})`,
      `   ${pageOf(row)}`,
      ...row[6].map((source) => `   Bron: ${sourceText(source)}`),
    ].join("\n"));
    return `${head}\n\n${items.join("\n\n")}\n`;
  }

  function asMarkdown(head, rows) {
    const escape = (text) => text.replace(/([\\`*_[\]#<>|])/g, "\\$1");
    const source = ([title, url, read]) => `${url ? `[${escape(title)}](<${url}>)` : escape(title)} (gelezen op ${read})`;
    const items = rows.map((row) => [
      `- **[${escape(row[1])}](<${pageOf(row)}>)**${row[3] ? `, ${escape(row[3])}` : ""}`,
      `  ${escape(row[4])} *(${row[5]})*`,
      `  Bron: ${row[6].map(source).join("; ")}`,
    ].join("  \n"));
    return `## ${escape(head)}\n\n${items.join("\n")}\n`;
  }

  /* Some browsers keep the clipboard shut: then the text is selected, ready for Ctrl and C. */
  async function copy(text) {
    const words = panel.querySelector('[role="status"]');
    const field = panel.querySelector("textarea");
    field.value = text;
    try {
      await navigator.clipboard.writeText(text);
      field.hidden = true;
      words.textContent = "De redenen staan op uw klembord, met bronnen en adressen.";
    } catch {
      field.hidden = false;
      field.select();
      words.textContent = "Uw browser kopieert niet vanzelf. De tekst is geselecteerd: kopieer hem met Ctrl + C.";
    }
  }

  function button(text, action, quiet) {
    const node = make("button", `tb-knop${quiet ? " tb-knop--stil" : ""}`, text);
    node.type = "button";
    node.addEventListener("click", action);
    return node;
  }

  function itemOf(row) {
    const sources = make("ul", "tb-redenen__bronnen", ...row[6].map(([title, url, read]) => make("li", "", url ? linkTo(url, title) : title, `, gelezen op ${read}`)));
    return make(
      "li",
      "",
      make("p", "tb-redenen__wie", linkTo(pageOf(row), row[1]), row[3] ? `, ${row[3]}` : ""),
      make("p", "", row[4], " ", make("span", "tb-redenen__sterkte", `(${row[5]})`)),
      sources,
    );
  }

  function emptyPanel() {
    panel?.remove();
    panel = make("dialog", "tb-redenen md-typeset");
    panel.setAttribute("aria-labelledby", "tb-redenen-kop");
    panel.addEventListener("click", (event) => {
      if (event.target === panel) panel.close();
    });
    document.body.append(panel);
  }

  function headOf(title, ...actions) {
    const heading = make("h2", "", title);
    heading.id = "tb-redenen-kop";
    const status = make("p", "tb-melding");
    status.setAttribute("role", "status");
    const field = make("textarea", "");
    field.hidden = true;
    field.readOnly = true;
    field.rows = 6;
    field.setAttribute("aria-label", "De redenen als tekst");
    return [heading, make("div", "tb-werkbalk", ...actions, button("Sluit", () => panel.close(), true)), status, field];
  }

  function fill({ data, rows, over, list, invite, lead }) {
    const [one, many] = data.soorten[lead];
    const head = `${over}: ${rows.length} ${rows.length === 1 ? one : many}, met de reden waarom het bij ${data.naam} hoort`;
    if (!rows.length) {
      const way = make("p", "", `Hier is nog geen ${one}. Kent u er een? `, ...(invite ? [linkTo(address(invite), "Stuur het in"), "."] : ["Stuur het in."]));
      panel.append(...headOf(over, linkTo(list, "Kijk wat in de buurt komt", "tb-knop tb-knop--stil")), make("p", "", make("strong", "", "Nog geen voorbeeld.")), way);
      return;
    }
    panel.append(
      ...headOf(
        over,
        ...(list ? [linkTo(list, `Open de lijst (${rows.length})`, "tb-knop")] : []),
        button("Kopieer redenen met bronnen", () => copy(asText(head, rows)), Boolean(list)),
        button("Kopieer als Markdown", () => copy(asMarkdown(head, rows)), true),
      ),
      make("p", "", `Waarom ${rows.length === 1 ? `dit ${one}` : `deze ${rows.length} ${many}`} bij ${data.naam} ${rows.length === 1 ? "hoort" : "horen"}:`),
      make("ol", "tb-redenen__lijst", ...rows.map(itemOf)),
    );
  }

  /**
   * Opens the panel. `fits` tells of the place of an item in the list of its kind, and of its values,
   * whether it belongs in it; `list` is the address of the list, if the reader is not there yet.
   * Resolves to false if the reasons cannot be loaded.
   */
  async function open({ theme, folder, over, fits, list, invite }) {
    try {
      const data = await load(theme);
      const rows = await rowsOf(theme, data, folder, fits);
      emptyPanel();
      fill({ data, rows, over, list, invite, lead: folder });
      panel.showModal();
      return true;
    } catch {
      return false;
    }
  }

  function openCell(event) {
    const link = event.target.closest("td a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const url = new URL(link.href);
    const wanted = [...url.searchParams].filter(([name]) => name !== "thema");
    open({
      theme: url.searchParams.get("thema"),
      folder: url.pathname.split("/").at(-2),
      over: link.getAttribute("aria-label").replace(/^[^:]*: /, ""),
      fits: ({ values }) => wanted.every((one) => values.includes(one.join("="))),
      list: link.href,
      invite: link.closest("[data-module]").dataset.inzenden,
    }).then((shown) => {
      if (!shown) location.href = link.href;
    });
  }

  for (const table of document.querySelectorAll('[data-module="tb-redenen"]')) {
    table.addEventListener("click", openCell);
    for (const link of table.querySelectorAll("td a")) link.setAttribute("aria-haspopup", "dialog");
  }

  window.tbRedenen = { open };
})();
