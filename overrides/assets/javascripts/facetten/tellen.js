/*
 * Counting: which items fit the chosen filters, and how many each further filter would leave.
 *
 * Two values of one facet widen the list, two facets narrow it. A number beside a value tells how
 * many items there are with that value and with all filters of the other facets. Each value is a
 * row of bits, one for each item, made once: a click is then a matter of and, or and counting bits,
 * also with ten thousand items. Pure: choices in, places and numbers out.
 */
(() => {
  const made = new WeakMap();

  /* The bits of every value of every facet, and a row with all bits set. */
  function indexOf(data) {
    if (made.has(data)) return made.get(data);
    const { facetten, stukken } = data;
    const words = (stukken.length + 31) >>> 5;
    const values = facetten.map(([, ids]) => ids.map(() => new Uint32Array(words)));
    const all = new Uint32Array(words);
    stukken.forEach((row, place) => {
      all[place >>> 5] |= 1 << (place & 31);
      row[2].forEach((codes, facet) => {
        for (const code of codes) values[facet][code][place >>> 5] |= 1 << (place & 31);
      });
    });
    made.set(data, { values, all });
    return made.get(data);
  }

  /* The bits of some values of one facet, together; null if there are none. */
  function union(rows) {
    if (!rows.length) return null;
    const bits = rows[0].slice();
    for (const row of rows.slice(1)) for (let n = 0; n < bits.length; n += 1) bits[n] |= row[n];
    return bits;
  }

  /* Of each facet the bits of what is chosen in it; null if nothing is. */
  function masksOf({ facetten }, values, chosen) {
    return facetten.map(([name, ids], facet) => {
      const codes = (chosen[name] ?? []).map((id) => ids.indexOf(id)).filter((code) => code >= 0);
      return union(codes.map((code) => values[facet][code]));
    });
  }

  /* What fits all facets, or all but the one that is left out. */
  function fitting(all, masks, leftOut = -1) {
    const bits = all.slice();
    masks.forEach((mask, facet) => {
      if (!mask || facet === leftOut) return;
      for (let n = 0; n < bits.length; n += 1) bits[n] &= mask[n];
    });
    return bits;
  }

  /* The number of bits that two rows share, 32 at a time (Warren, Hacker's Delight, section 5-1). */
  function shared(one, other) {
    let count = 0;
    for (let n = 0; n < one.length; n += 1) {
      let word = one[n] & other[n];
      word -= (word >>> 1) & 0x55555555;
      word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
      count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
    }
    return count;
  }

  /** Returns for each [facet, value] of a choice how many rows would fit without that one. */
  function withoutEach(data, chosen) {
    const { values, all } = indexOf(data);
    const masks = masksOf(data, values, chosen);
    return data.facetten.flatMap(([name, ids], facet) => {
      if (!masks[facet]) return [];
      const others = fitting(all, masks, facet);
      const rest = (id) => union(chosen[name].filter((other) => other !== id).map((other) => values[facet][ids.indexOf(other)]));
      return chosen[name].map((id) => [name, id, shared(rest(id) ?? all, others)]);
    });
  }

  /** Returns {places, counts}: the places of what fits, and per facet the number for each value. */
  function select(data, chosen) {
    const { values, all } = indexOf(data);
    const masks = masksOf(data, values, chosen);
    const bits = fitting(all, masks);
    const counts = values.map((ofFacet, facet) => {
      const others = masks[facet] ? fitting(all, masks, facet) : bits;
      return ofFacet.map((value) => shared(value, others));
    });
    const places = [];
    for (let place = 0; place < data.stukken.length; place += 1) {
      if (bits[place >>> 5] & (1 << (place & 31))) places.push(place);
    }
    return { places, counts };
  }

  /** Returns places in the order that the reader chose; they come in by name. */
  function inOrder({ stukken }, places, order) {
    const column = ["nagekeken", "stand"].indexOf(order);
    if (column < 0) return places;
    const value = (place) => stukken[place][column];
    return [...places].sort((a, b) => (value(a) < value(b) ? 1 : value(a) > value(b) ? -1 : 0));
  }

  window.tbTellen = { prepare: indexOf, select, withoutEach, inOrder };
})();
