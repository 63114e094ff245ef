/*
 * Counting: which items fit the chosen filters, and how many each further filter would leave.
 *
 * Two values of one facet widen the list, two facets narrow it. A number beside a value tells how
 * many items there are with that value and with all filters of the other facets. Pure: rows and
 * choices in, rows and numbers out.
 */
(() => {
  /** Returns a Set of chosen places per facet, or null where nothing is chosen. */
  function asSets(facets, chosen) {
    return facets.map(([name, ids]) => {
      const places = (chosen[name] ?? []).map((id) => ids.indexOf(id)).filter((place) => place >= 0);
      return places.length ? new Set(places) : null;
    });
  }

  /**
   * Returns {rows, counts}: the rows that fit, and per facet the number for each value.
   * An item that misses one facet only still counts for that facet; one that misses two never does.
   */
  function select(data, chosen) {
    const sets = asSets(data.facetten, chosen);
    const counts = data.facetten.map(([, ids]) => new Uint32Array(ids.length));
    const rows = [];
    for (const row of data.stukken) {
      const codes = row[10];
      let missed = -1;
      let misses = 0;
      for (let facet = 0; facet < sets.length && misses < 2; facet += 1) {
        if (sets[facet] && !codes[facet].some((code) => sets[facet].has(code))) {
          missed = facet;
          misses += 1;
        }
      }
      if (misses > 1) continue;
      if (misses === 0) rows.push(row);
      for (let facet = 0; facet < sets.length; facet += 1) {
        if (misses === 0 || facet === missed) for (const code of codes[facet]) counts[facet][code] += 1;
      }
    }
    return { rows, counts };
  }

  /** Returns the rows in the order that the reader chose; rows come in by name. */
  function inOrder(rows, order) {
    const column = { nagekeken: 8, stand: 9 }[order];
    if (!column) return rows;
    return [...rows].sort((a, b) => (a[column] < b[column] ? 1 : a[column] > b[column] ? -1 : 0));
  }

  window.tbTellen = { select, inOrder };
})();
