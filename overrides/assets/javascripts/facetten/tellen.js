/*
 * Counting: which items fit the chosen filters, and how many each further filter would leave.
 *
 * Two values of one facet widen the list, two facets narrow it. A number beside a value tells how
 * many items there are with that value and with all filters of the other facets. Pure: rows and
 * choices in, rows and numbers out.
 */
(() => {
  /** Returns per facet which values are chosen, as a row of zeros and ones; null if none is. */
  function asMasks(facets, chosen) {
    return facets.map(([name, ids]) => {
      const mask = Uint8Array.from(ids, (id) => (chosen[name]?.includes(id) ? 1 : 0));
      return mask.includes(1) ? mask : null;
    });
  }

  function hasAny(codes, mask) {
    for (let place = 0; place < codes.length; place += 1) if (mask[codes[place]]) return true;
    return false;
  }

  function countIn(codes, counts) {
    for (let place = 0; place < codes.length; place += 1) counts[codes[place]] += 1;
  }

  /** Returns the one facet in which an item does not fit: -1 if it fits, -2 if it misses several. */
  function missedBy(codes, masks) {
    let missed = -1;
    for (let facet = 0; facet < masks.length; facet += 1) {
      if (masks[facet] && !hasAny(codes[facet], masks[facet])) {
        if (missed >= 0) return -2;
        missed = facet;
      }
    }
    return missed;
  }

  /**
   * Returns {rows, counts}: the rows that fit, and per facet the number for each value.
   * An item that misses one facet only still counts for that facet; one that misses more never does.
   */
  function select(data, chosen) {
    const masks = asMasks(data.facetten, chosen);
    const counts = data.facetten.map(([, ids]) => new Uint32Array(ids.length));
    const rows = [];
    for (const row of data.stukken) {
      const codes = row[10];
      const missed = missedBy(codes, masks);
      if (missed >= 0) countIn(codes[missed], counts[missed]);
      if (missed !== -1) continue;
      rows.push(row);
      for (let facet = 0; facet < counts.length; facet += 1) countIn(codes[facet], counts[facet]);
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
