/*
 * The fields of the form. Each kind of field is an object with the same four powers:
 *   node          what stands on the page
 *   read()        what was filled in, undefined if nothing
 *   write(value)  fill it in
 *   faults(must)  [{ field, text, part }]; `must` is false inside a part that is left empty, and
 *                 `part` names the part that the field stands in
 */
(() => {
  const { clean, number, faultOfValue } = window.tbInzenden;
  let count = 0;

  function make(tag, properties = {}, ...children) {
    const node = document.createElement(tag);
    for (const [key, value] of Object.entries(properties)) {
      if (key in node) node[key] = value;
      else node.setAttribute(key, value);
    }
    node.append(...children);
    return node;
  }

  const labelText = (field, name) => `${name || field.label}${field.verplicht ? "" : " (niet verplicht)"}`;

  /* Where a fault is told; `at` is what gets the focus from the summary. */
  function messenger(id, at) {
    const place = make("p", { className: "tb-invoer__fout", id: `${id}-fout`, hidden: true });
    return {
      place,
      tell(text) {
        place.textContent = text || "";
        place.hidden = !text;
        if (text) at.setAttribute("aria-invalid", "true");
        else at.removeAttribute("aria-invalid");
      },
    };
  }

  function control(field, id) {
    if (field.soort === "keuze") {
      const first = make("option", { value: "", textContent: "Maak een keuze" });
      return make("select", { id }, first, ...field.keuzes.map(([value, name]) => make("option", { value, textContent: name })));
    }
    if (field.soort === "ja") return make("input", { type: "checkbox", id });
    if (field.soort === "tekst" || (field.soort === "regel" && field.minst >= 20)) return make("textarea", { id, rows: field.soort === "tekst" ? 4 : 3 });
    const type = { dag: "date", web: "url" }[field.soort] || "text";
    const input = make("input", { type, id, autocomplete: "off", spellcheck: true });
    if (field.soort === "geheel" || field.soort === "getal") input.inputMode = field.woorden ? "text" : "decimal";
    if (field.keuzes) input.setAttribute("list", suggestions(field));
    return input;
  }

  const lists = new Map();

  /* One list of suggestions for all fields that have the same. */
  function suggestions(field) {
    const key = JSON.stringify(field.keuzes.slice(0, 3)) + field.keuzes.length;
    if (!lists.has(key)) {
      const id = `tb-lijst-${lists.size}`;
      lists.set(key, id);
      document.body.append(make("datalist", { id }, ...field.keuzes.map(([value, name]) => make("option", { value, label: name }))));
    }
    return lists.get(key);
  }

  function single(field, name) {
    const id = `tb-invoer-${(count += 1)}`;
    const input = control(field, id);
    const { place, tell } = messenger(id, input);
    const help = make("p", { className: "tb-invoer__hulp", id: `${id}-hulp`, textContent: field.uitleg || "" });
    const label = make("label", { htmlFor: id, textContent: labelText(field, name) });
    input.setAttribute("aria-describedby", `${id}-hulp ${id}-fout`);
    if (field.verplicht) input.setAttribute("aria-required", "true");
    const order = field.soort === "ja" ? [input, label, help, place] : [label, help, place, input];
    const text = () => clean(input.value, { lines: field.soort === "tekst" });
    const own = {
      node: make("div", { className: `tb-invoer__veld tb-invoer__veld--${field.soort}` }, ...order),
      focus: () => input.focus(),
      id,
      label: name || field.label,
      read() {
        if (field.soort === "ja") return input.checked || undefined;
        if (!text()) return undefined;
        return field.soort === "geheel" || field.soort === "getal" ? (number(field, text()) ?? text()) : text();
      },
      write(value) {
        if (field.soort === "ja") input.checked = value === true;
        else input.value = value === undefined ? "" : String(value);
      },
      faults(must) {
        const empty = own.read() === undefined;
        let fault = null;
        if (empty && must && field.verplicht) fault = field.soort === "keuze" ? "Maak een keuze." : "Vul dit in.";
        else if (!empty && field.soort !== "ja" && field.soort !== "keuze") fault = faultOfValue(field, text());
        tell(fault);
        return fault ? [{ field: own, text: fault }] : [];
      },
      tell,
    };
    return own;
  }

  /* Several choices from one list: boxes to tick. */
  function choices(field) {
    const id = `tb-invoer-${(count += 1)}`;
    const boxes = field.velden[0].keuzes.map(([value, name], place) => {
      const box = make("input", { type: "checkbox", value, id: place ? `${id}-${place}` : id });
      return [box, make("label", { className: "tb-invoer__vink", htmlFor: box.id }, box, ` ${name}`)];
    });
    const legend = make("legend", { textContent: labelText(field) });
    const node = make("fieldset", { className: "tb-invoer__groep", "aria-describedby": `${id}-hulp ${id}-fout` }, legend);
    const { place, tell } = messenger(id, node);
    node.append(make("p", { className: "tb-invoer__hulp", id: `${id}-hulp`, textContent: field.uitleg || "" }), place);
    node.append(make("div", { className: "tb-invoer__vinken" }, ...boxes.map(([, label]) => label)));
    node.removeAttribute("aria-invalid");
    const own = {
      node,
      id,
      label: field.label,
      focus: () => boxes[0][0].focus(),
      read() {
        const ticked = boxes.filter(([box]) => box.checked).map(([box]) => box.value);
        return ticked.length ? ticked : undefined;
      },
      write(value) {
        for (const [box] of boxes) box.checked = (value || []).includes(box.value);
      },
      faults(must) {
        const fault = must && field.minst && !own.read() ? "Kies er ten minste één." : null;
        place.textContent = fault || "";
        place.hidden = !fault;
        return fault ? [{ field: own, text: fault }] : [];
      },
      tell,
    };
    return own;
  }

  /* A part: some fields that belong together. Left empty it is left out. */
  function part(field, name) {
    const inner = field.velden.map((one) => [one.naam, build(one)]);
    const legend = make("legend", { textContent: labelText(field, name) });
    const help = field.uitleg ? [make("p", { className: "tb-invoer__hulp", textContent: field.uitleg })] : [];
    const own = {
      node: make("fieldset", { className: "tb-invoer__deel" }, legend, ...help, ...inner.map(([, one]) => one.node)),
      legend,
      id: inner[0][1].id,
      label: name || field.label,
      focus: () => inner[0][1].focus(),
      read() {
        const found = inner.map(([key, one]) => [key, one.read()]).filter(([, value]) => value !== undefined);
        return found.length ? Object.fromEntries(found) : undefined;
      },
      write(value) {
        for (const [key, one] of inner) one.write((value || {})[key]);
      },
      faults(must) {
        const value = own.read();
        const asked = value !== undefined || (must && field.verplicht);
        const found = inner.flatMap(([, one]) => one.faults(asked));
        if (asked && field.een_van && !field.een_van.some((key) => (value || {})[key] !== undefined)) {
          const [, one] = inner.find(([key]) => key === field.een_van[0]);
          const names = inner.filter(([key]) => field.een_van.includes(key)).map(([, each]) => each.label.toLowerCase());
          const text = `Vul hier iets in, of anders bij ${names.slice(1).join(" of ")}.`;
          one.tell(text);
          found.push({ field: one, text });
        }
        const name = legend.textContent.replace(/ \(.*/, "");
        return found.map((fault) => ({ ...fault, part: name }));
      },
    };
    return own;
  }

  /* A list: rows of the same field, with buttons to add one and to take one away. */
  function repeated(field) {
    const item = { ...field.velden[0], label: field.label };
    let rows = [];
    const body = make("div", { className: "tb-invoer__rijen" });
    const add = make("button", { type: "button", className: "tb-knop tb-knop--stil", textContent: `Nog een: ${field.label.toLowerCase()}` });
    const legend = make("legend", { textContent: labelText(field) });
    const help = make("p", { className: "tb-invoer__hulp", textContent: field.uitleg || "" });

    function number_() {
      rows.forEach((row, place) => {
        row.away.lastChild.textContent = `: ${field.label.toLowerCase()} ${place + 1}`;
        row.away.hidden = rows.length === 1;
        if (row.one.legend) row.one.legend.textContent = `${field.label} ${place + 1}`;
      });
    }
    function extend() {
      const name = `${field.label} ${rows.length + 1}`;
      const needed = field.verplicht && rows.length === 0;
      const one = build({ ...item, verplicht: needed, uitleg: item.soort === "deel" ? "" : item.uitleg }, name);
      const away = make("button", { type: "button", className: "tb-invoer__weg" }, "Haal weg", make("span", { className: "tb-onzichtbaar" }));
      const node = make("div", { className: "tb-invoer__rij" }, one.node, away);
      const row = { one, away, node };
      away.addEventListener("click", () => {
        rows = rows.filter((other) => other !== row);
        node.remove();
        number_();
        add.focus();
        add.dispatchEvent(new Event("input", { bubbles: true }));
      });
      rows.push(row);
      body.append(node);
      number_();
      return one;
    }
    add.addEventListener("click", () => extend().focus());
    const first = extend();
    const own = {
      node: make("fieldset", { className: "tb-invoer__groep" }, legend, help, body, add),
      label: field.label,
      get id() {
        return rows[0]?.one.id ?? first.id;
      },
      focus: () => rows[0].one.focus(),
      read() {
        const found = rows.map((row) => row.one.read()).filter((value) => value !== undefined);
        return found.length ? found : undefined;
      },
      write(values) {
        rows.slice(1).forEach((row) => row.node.remove());
        rows = rows.slice(0, 1);
        (values || [undefined]).forEach((value, place) => (rows[place]?.one ?? extend()).write(value));
        number_();
      },
      faults(must) {
        const empty = own.read() === undefined;
        return rows.flatMap((row, place) => row.one.faults(must && field.verplicht && empty && place === 0));
      },
    };
    return own;
  }

  function build(field, name) {
    if (field.soort === "lijst") return field.velden[0].soort === "keuze" ? choices(field) : repeated(field);
    if (field.soort === "deel") return part(field, name);
    return single(field, name);
  }

  Object.assign(window.tbInzenden, { build, make });
})();
