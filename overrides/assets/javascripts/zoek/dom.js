/** Making elements. Text always goes in as text, so nothing in a query or a page becomes markup. */

/** Returns a new element with attributes and children; a child that is no node becomes text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
  }
  made.append(...children.flat());
  return made;
}

/** Returns `text` with the words found in <mark>. */
function marked(text, found) {
  return pieces(text, found).map(([piece, mark]) => (mark ? element("mark", {}, piece) : piece));
}

/** Returns a whole number in Dutch notation with the right form of a word. */
function count(number, one, many) {
  return `${number.toLocaleString("nl-NL")} ${number === 1 ? one : many}`;
}
