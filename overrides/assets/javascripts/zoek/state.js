/** What the reader asked, as it stands in the address: question, chosen facets, order, grouping. */

const ORDERS = { relevantie: "Relevantie", datum: "Nieuwste eerst", naam: "Naam" };
const FACET_KEYS = ["soort", "thema", "doelgroep", "provincie", "gemeente", "stap", "hulpgebied"];
const MAX_QUERY = 500;

/** Returns the state in an address. */
function stateFrom(search) {
  const parameters = new URLSearchParams(search);
  const chosen = {};
  for (const key of FACET_KEYS) {
    const values = parameters.getAll(key).filter(Boolean);
    if (values.length) chosen[key] = values;
  }
  const order = parameters.get("volgorde");
  const group = parameters.get("groep");
  return {
    q: (parameters.get("q") || "").slice(0, MAX_QUERY),
    chosen,
    volgorde: Object.hasOwn(ORDERS, order) ? order : "relevantie",
    groep: FACET_KEYS.includes(group) ? group : "",
    ruim: parameters.get("ruim") === "ja",
  };
}

/** Returns the state as the end of an address, with the question mark. */
function addressOf(state) {
  const parameters = new URLSearchParams();
  if (state.q) parameters.set("q", state.q);
  for (const key of FACET_KEYS) (state.chosen[key] || []).forEach((value) => parameters.append(key, value));
  if (state.volgorde !== "relevantie") parameters.set("volgorde", state.volgorde);
  if (state.groep) parameters.set("groep", state.groep);
  if (state.ruim) parameters.set("ruim", "ja");
  const text = parameters.toString();
  return text ? `?${text}` : "?";
}
