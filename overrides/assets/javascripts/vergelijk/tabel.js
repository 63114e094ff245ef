/*
 * The table of a comparison: one column per item, one row per aspect.
 */
(() => {
  function make(tag, className, ...children) {
    const node = document.createElement(tag);
    if (className) node.className = className;
    node.append(...children);
    return node;
  }

  function header(scope, ...children) {
    const cell = make("th", "", ...children);
    cell.scope = scope;
    return cell;
  }

  function lineOf({ t: text, k: label, b: more, u: address }) {
    const line = make("li", "");
    if (label) line.append(make("strong", "", `${label}: `));
    if (address) {
      const link = make("a", "", text);
      link.href = address;
      link.rel = "external";
      line.append(link);
    } else {
      line.append(text);
    }
    if (more) line.append(make("span", "tb-vergelijking__bij", more));
    return line;
  }

  function cellOf(lines) {
    if (!lines) return make("td", "", make("span", "tb-vergelijking__leeg", "niet bekend"));
    return make("td", "", make("ul", "", ...lines.map(lineOf)));
  }

  /** Returns the table of items; aspects on which no item says anything are left out. */
  function tableOf(items, aspects) {
    const head = make("tr", "", make("td", ""));
    for (const item of items) {
      const link = make("a", "tb-verwijs", item.titel);
      link.href = window.tbDossier.address(item.pad);
      head.append(header("col", link, make("span", "tb-vergelijking__bij", `${item.soort}, ${item.vers}`)));
    }
    const rows = aspects
      .filter(([key]) => items.some((item) => item.vergelijk[key]))
      .map(([key, name]) => make("tr", "", header("row", name), ...items.map((item) => cellOf(item.vergelijk[key]))));
    const words = "Waar ‘niet bekend’ staat, geeft het stuk geen antwoord. Dat betekent niet dat het er niet is.";
    const caption = make("caption", "", make("span", "tb-vergelijking__uitleg", words));
    return make("table", "tb-vergelijking__tabel", caption, make("thead", "", head), make("tbody", "", ...rows));
  }

  window.tbTabel = { tableOf };
})();
