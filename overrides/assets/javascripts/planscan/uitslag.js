/*
 * Showing the result of a scan. All text from a plan goes in as text, never as markup.
 */
(() => {
  const STANDS = {
    zin: "verbonden, in één zin",
    nabij: "waarschijnlijk verbonden",
    genoemd: "genoemd, niet verbonden",
    niet: "niet gevonden",
  };
  const HINTS = {
    nabij: "in dezelfde alinea of onder dezelfde kop",
    ontkend: "Uw plan zegt dat dit verband er niet is:",
  };
  const LINKED = new Set(["zin", "nabij"]);
  const SHOWN = 3;

  function make(tag, className, ...children) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  const linked = (finding) => LINKED.has(finding.stand);
  const data = () => window.tbData.planscan;
  const begrip = (lijst, id) => data().begrippen[lijst].find((term) => term[0] === id);

  function quotation(quote) {
    const marks = { kern: "tb-planscan__kern", begrip: "tb-planscan__begrip" };
    const pieces = quote.pieces.map(([letters, what]) => (what ? make("mark", marks[what], letters) : letters));
    const node = make("blockquote", "tb-planscan__citaat", make("p", "", ...pieces));
    const above = [quote.soort === "nabij" ? HINTS.nabij : "", quote.kop ? `onder de kop ‘${quote.kop}’` : ""].filter(Boolean);
    if (above.length) node.append(make("footer", "", above.join(", ")));
    return quote.soort === "ontkend" ? [make("p", "tb-planscan__hint", HINTS.ontkend), node] : [node];
  }

  function entry(finding, root) {
    const [id, naam, landelijk] = begrip(finding.lijst, finding.id);
    const link = make("a", "", naam);
    link.href = `${root}${finding.lijst}/${id}.html`;
    const stand = make("span", `tb-planscan__stand tb-planscan__stand--${finding.stand}`, STANDS[finding.stand]);
    const node = make("li", "tb-planscan__regel", make("h4", "", link), stand);
    node.dataset.id = `${finding.lijst}/${id}`;
    node.dataset.stand = finding.stand;
    if (landelijk) node.append(make("p", "tb-planscan__landelijk", make("strong", "", "Landelijk: "), landelijk));
    for (const quote of finding.citaten) node.append(...quotation(quote));
    return node;
  }

  function group([lijst, titel], result, root) {
    const order = ["zin", "nabij", "genoemd", "niet"];
    const found = result.findings.filter((finding) => finding.lijst === lijst)
      .sort((a, b) => order.indexOf(a.stand) - order.indexOf(b.stand));
    const count = found.filter(linked).length;
    const quiet = found.filter((finding) => finding.stand === "niet");
    const list = make("ul", "tb-planscan__lijst", ...found.filter((f) => !quiet.includes(f)).map((f) => entry(f, root)));
    const rest = make("details", "tb-planscan__rest", make("summary", "", `Niet gevonden (${quiet.length})`));
    rest.append(make("ul", "tb-planscan__lijst", ...quiet.map((finding) => entry(finding, root))));
    const section = make("section", "tb-planscan__groep", make("h3", "", `${titel}: ${count} van de ${found.length} verbonden`), list);
    if (quiet.length) section.append(rest);
    return section;
  }

  /** Returns the items for a term, those for the groups of the plan first. */
  function itemsFor(finding, result) {
    const groups = new Set(result.findings.filter((f) => f.lijst === "doelgroepen" && linked(f)).map((f) => f.id));
    const items = data().stukken[`${finding.lijst}/${finding.id}`] ?? [];
    const score = (item) => Number(item[5].some((group) => groups.has(group)));
    return [...items].sort((a, b) => score(b) - score(a)).slice(0, SHOWN);
  }

  function card([id, titel, pad, soort, verband], root) {
    const link = make("a", "", titel);
    link.href = root + pad;
    const node = make("article", "tb-kaart tb-planscan__stuk", make("p", "tb-kaart__boven", soort), make("h4", "tb-kaart__titel", link), make("p", "", verband));
    node.dataset.id = id;
    return node;
  }

  /** Returns the terms that the plan does not tie to the problem: themes, and other terms apart. */
  function gapsOf(result) {
    return result.findings.filter((finding) => !linked(finding) && itemsFor(finding, result).length);
  }

  function gaps(result, root) {
    const [first] = data().lijsten[0];
    const found = gapsOf(result);
    const block = (finding, heading) => {
      const [, naam] = begrip(finding.lijst, finding.id);
      return make("section", "tb-planscan__gat", make(heading, "", naam), make("div", "tb-kaarten", ...itemsFor(finding, result).map((item) => card(item, root))));
    };
    const nodes = found.filter((f) => f.lijst === first).map((f) => block(f, "h3"));
    for (const [lijst, titel] of data().lijsten.slice(1)) {
      const own = found.filter((f) => f.lijst === lijst);
      if (!own.length) continue;
      nodes.push(make("details", "tb-planscan__rest", make("summary", "", `${titel} (${own.length})`), ...own.map((f) => block(f, "h3"))));
    }
    return nodes;
  }

  function count(number, one, many) {
    return `${number.toLocaleString("nl-NL")} ${number === 1 ? one : many}`;
  }

  /** Returns the result in one or two sentences. */
  function summary(result) {
    const counts = data().lijsten.map(([lijst, titel]) => {
      const own = result.findings.filter((finding) => finding.lijst === lijst);
      return `${own.filter(linked).length} van de ${own.length} ${titel.toLowerCase()}`;
    });
    const { kern } = data();
    const named = result.kern
      ? `Uw tekst telt ${count(result.woorden, "woord", "woorden")} en noemt ${kern} in ${count(result.kern, "zin", "zinnen")}.`
      : `Uw tekst telt ${count(result.woorden, "woord", "woorden")} en noemt ${kern} niet.`;
    return `${named} Verbonden met ${kern}: ${counts.slice(0, -1).join(", ")} en ${counts.at(-1)}.`;
  }

  /** Returns the result as plain text, for a note. */
  function asNote(result) {
    const names = (test, lijst) => result.findings.filter((f) => f.lijst === lijst && test(f)).map((f) => begrip(f.lijst, f.id)[1]).join(", ") || "geen";
    const lines = data().lijsten.flatMap(([lijst, titel]) => [
      `${titel} die verbonden zijn: ${names(linked, lijst)}.`,
      `Niet verbonden: ${names((f) => !linked(f), lijst)}.`,
    ]);
    return [`Planscan. ${summary(result)}`, ...lines].join("\n");
  }

  window.tbPlanscan = { ...window.tbPlanscan, group, gaps, gapsOf, itemsFor, begrip, summary, asNote };
})();
