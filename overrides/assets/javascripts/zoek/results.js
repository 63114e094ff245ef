/** The list of results, and the words above it about how the question was read. */

const ENOUGH = 10;
const MOST_BETTER = 4;

/** Returns one result: what a card shows, in the order of a card (see deel/kaart.html). A page or a file has no id. */
function resultItem(item, found, root, sentence) {
  const { status, themas, merk } = item;
  const id = item.vers ? item.url.split("/").pop().replace(".html", "") : null;
  const snippet = element("p", { class: "tb-vondst__zin", hidden: !sentence }, ...(sentence ? marked(sentence, found) : []));
  const mark = merk ? element("span", merk[0] ? { class: `tb-badge tb-badge--${merk[0]}` } : {}, merk[1]) : "";
  return element(
    "li",
    { class: "tb-vondst", "data-pagina": item.page, "data-id": id },
    element("p", { class: "tb-vondst__boven" }, element("span", { class: `tb-soort tb-soort--${item.soortId}` }, item.soort), status ? element("span", { class: `tb-status tb-status--${status[0]}` }, status[1]) : ""),
    element("h3", { class: "tb-vondst__titel" }, element("a", { href: root + item.url }, ...marked(item.titel, found))),
    item.plaatsen ? element("p", { class: "tb-vondst__boven" }, element("span", { class: "tb-plaats" }, item.plaatsen)) : "",
    element("p", { class: "tb-vondst__tekst" }, ...marked(item.samenvatting, found)),
    snippet,
    themas.length ? element("ul", { class: "tb-tags" }, themas.map(([id, label]) => element("li", {}, element("span", { class: `tb-tag tb-thema--${id}` }, label)))) : "",
    item.vers ? element("p", { class: "tb-vondst__voet" }, mark, element("span", {}, item.vers)) : "",
  );
}

/** Adds the best sentence of the text under a result whose summary does not show every word. */
async function addSnippet(listItem, item, query, search) {
  const found = matcher(query, search.store);
  const shown = new Set(pieces(`${item.titel}. ${item.samenvatting}. ${item.plaatsen}`, found).filter((piece) => piece[1]));
  if (shown.size >= query.slots.length) return;
  const sentence = bestSentence(await search.text(item.page), found);
  if (!sentence || item.samenvatting.includes(sentence)) return;
  const place = listItem.querySelector(".tb-vondst__zin");
  place.replaceChildren(...marked(sentence, found));
  place.hidden = false;
}

/** Returns the notes on how the question was read, as elements. */
function notesOn(query, hits, search, linkTo) {
  const notes = [];
  const doubtful = (slot) => slot.mended.length > 0 && (!slot.guess || hits.full < ENOUGH);
  for (const slot of query.slots.filter(doubtful)) {
    const better = (word) => linkTo(query.slots.map((other) => (other === slot ? word : other.word)).join(" "), word);
    const options = slot.mended.slice(0, MOST_BETTER).flatMap((word, i) => [i ? " of " : "", better(word)]);
    const lead = slot.guess ? "" : `Niets gevonden voor ‘${slot.word}’. `;
    notes.push(element("p", { class: "tb-zoekblad__bedoelde" }, `${lead}Bedoelde u `, ...options, "?"));
  }
  const others = search.alsoSearched(query);
  if (others.length && hits.length) notes.push(element("p", { class: "tb-zoekblad__ook" }, `Ook gezocht op: ${others.slice(0, 8).join(", ")}.`));
  return notes;
}

/** Returns what to show above the lists when nothing was found. */
function nothingFound(query, state) {
  const chosen = Object.keys(state.chosen).length > 0;
  const tips = [
    chosen ? "Haal een of meer filters weg." : "",
    "Kijk of het woord goed gespeld is.",
    "Probeer een ander of algemener woord.",
    "Gebruik minder woorden.",
  ];
  const lead = query && query.slots.length === 0 ? "In uw vraag staan alleen woorden die op elke pagina voorkomen." : "Voor deze vraag is niets gevonden.";
  return element(
    "div",
    { class: "tb-zoekblad__leeg" },
    element("p", {}, element("strong", {}, lead)),
    element("ul", {}, tips.filter(Boolean).map((tip) => element("li", {}, tip))),
  );
}
