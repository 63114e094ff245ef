"""Other static searches on the same documents: lunr(nl), Pagefind and Material's own.

Each is built as its makers intend for Dutch, asked in the browser or in node, and gives for every
question its documents in order. Node packages are fetched into the scratch folder at pinned
versions.
"""

from __future__ import annotations

import html
import json
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from bench.browser import browser, served

PACKAGES = ("lunr@2.3.9", "lunr-languages@1.22.0", "pagefind@1.5.2")

LUNR = """
const fs = require('fs'), lunr = require('lunr');
require('lunr-languages/lunr.stemmer.support')(lunr);
require('lunr-languages/lunr.nl')(lunr);
const [docs, queries] = JSON.parse(fs.readFileSync(0, 'utf8'));
const index = lunr(function () {
  this.use(lunr.nl);
  this.ref('id');
  this.field('titel', { boost: 4 });
  this.field('samenvatting', { boost: 2 });
  this.field('tekst');
  docs.forEach((doc) => this.add(doc));
});
const ask = (text) => index.query((q) => {
  lunr.tokenizer(text).forEach((token) => q.term(token.toString(), {}));
});
console.log(JSON.stringify(queries.map((text) => ask(text).map((hit) => hit.ref))));
"""

PAGEFIND = """async ([address, texts]) => {
  const pagefind = await import(address + 'pagefind/pagefind.js');
  await pagefind.init();
  const all = [];
  for (const text of texts) {
    const found = await pagefind.search(text);
    all.push(await Promise.all(found.results.slice(0, 10).map(async (r) => (await r.data()).url)));
  }
  return all;
}"""

MATERIAL = """async ([address, texts]) => {
  const config = JSON.parse(document.getElementById('__config').textContent);
  const index = await (await fetch(address + 'search/search_index.json')).json();
  const worker = new Worker(new URL(config.search, location.href));
  const reply = (wanted) => new Promise((done) => {
    worker.addEventListener('message', function hear(event) {
      if (event.data.type !== wanted) return;
      worker.removeEventListener('message', hear);
      done(event.data.data);
    });
  });
  const ready = reply(1);
  worker.postMessage({ type: 0, data: { ...index, options: { suggest: false } } });
  await ready;
  const all = [];
  for (const text of texts) {
    const answer = reply(3);
    worker.postMessage({ type: 2, data: text });
    all.push((await answer).items.map((item) => item[0].location));
  }
  return all;
}"""


def peer_runs(collection: Path, texts: Sequence[str], scratch: Path) -> dict[str, list[list[str]]]:
    """Return for each engine and each question the documents, the best first."""
    scratch.mkdir(parents=True)
    lines = (collection / "docs.jsonl").read_text(encoding="utf-8").splitlines()
    docs = [json.loads(line) for line in lines]
    npm = ["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES]
    subprocess.run(npm, cwd=scratch, check=True, capture_output=True)
    site = _stock_site(docs, scratch)
    pagefind = ["npx", "pagefind", "--site", str(site), "--force-language", "nl"]
    subprocess.run(pagefind, cwd=scratch, check=True, capture_output=True)
    return {
        "lunr(nl)": _lunr(docs, texts, scratch),
        "Pagefind": _in_browser(site, PAGEFIND, texts),
        "Material": _in_browser(site, MATERIAL, texts),
    }


def _lunr(docs: list[dict[str, str]], texts: Sequence[str], scratch: Path) -> list[list[str]]:
    data = json.dumps([docs, list(texts)])
    done = subprocess.run(
        ["node", "-e", LUNR], cwd=scratch, input=data, check=True, capture_output=True, text=True
    )
    return [list(refs) for refs in json.loads(done.stdout)]


def _stock_site(docs: list[dict[str, str]], scratch: Path) -> Path:
    """Build the documents with stock Material and its search; return the site."""
    source = scratch / "docs"
    source.mkdir()
    (source / "index.md").write_text("# Start\n", encoding="utf-8")
    for doc in docs:
        body = [f"# {doc['titel']}", doc["samenvatting"], doc["tekst"]]
        body += [", ".join([*doc["tags"], *doc["gemeente"], *doc["provincie"]])]
        text = "\n\n".join(html.escape(part, quote=False) for part in body)
        (source / f"{doc['id']}.md").write_text(text + "\n", encoding="utf-8")
    settings = (
        "site_name: Proef\nsite_url: http://localhost/\nuse_directory_urls: false\n"
        "theme: {name: material, language: nl, font: false}\nplugins: [{search: {lang: nl}}]\n"
    )
    (scratch / "mkdocs.yml").write_text(settings, encoding="utf-8")
    build = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(scratch / "mkdocs.yml")]
    subprocess.run(build, check=True, capture_output=True, cwd=scratch)
    return scratch / "site"


def _in_browser(site: Path, script: str, texts: Sequence[str]) -> list[list[str]]:
    with browser() as opened, served(site) as (address, _):
        page = opened.new_page()
        page.goto(f"{address}index.html")
        found = page.evaluate(script, [address, list(texts)])
    return [list(dict.fromkeys(_id(url) for url in urls if _id(url) != "index")) for urls in found]


def _id(url: str) -> str:
    return url.rsplit("/", 1)[-1].partition("#")[0].removesuffix(".html")
