/*
 * The chosen filters in the address: `?thema=cultuur,mantelzorg&status=loopt&volgorde=stand`.
 *
 * Some browsers refuse a new query on a page from a folder on disk; there the same text stands
 * behind a #.
 *
 * A new step in the history costs a browser more than a new list, and nobody looks at the address
 * first: it is written once the reader has seen what the click did.
 */
(() => {
  let waiting = [];

  /** Reads the address; unknown facets and values are dropped, so that an old link still works. */
  function read(facets) {
    const text = location.hash.startsWith("#?") ? location.hash.slice(1) : location.search;
    const query = new URLSearchParams(text);
    const chosen = {};
    for (const [name, ids] of facets) {
      const asked = query.getAll(name).flatMap((value) => value.split(","));
      const known = ids.filter((id) => asked.includes(id));
      if (known.length) chosen[name] = known;
    }
    return { chosen, order: query.get("volgorde") ?? "" };
  }

  /** Returns the query for a choice, or an empty text if nothing is chosen. */
  function write({ chosen, order }) {
    const parts = Object.entries(chosen)
      .filter(([, ids]) => ids.length)
      .map(([name, ids]) => `${encodeURIComponent(name)}=${ids.map(encodeURIComponent).join(",")}`);
    if (order) parts.push(`volgorde=${encodeURIComponent(order)}`);
    return parts.length ? `?${parts.join("&")}` : "";
  }

  function add(query) {
    if (query === (location.hash.startsWith("#?") ? location.hash.slice(1) : location.search)) return;
    try {
      history.pushState(null, "", location.pathname + query);
    } catch {
      location.hash = query;
    }
  }

  function addAll() {
    const queries = waiting;
    waiting = [];
    queries.forEach(add);
  }

  /** Puts a choice in the address as a new step, after the next paint; the back button undoes it. */
  function push(state) {
    waiting.push(write(state));
    if (waiting.length === 1) requestAnimationFrame(() => setTimeout(addAll));
  }

  window.addEventListener("pagehide", addAll);
  window.tbAdres = { read, push };
})();
