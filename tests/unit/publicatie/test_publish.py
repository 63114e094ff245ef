"""`toolbox publish` sends what changed, in an order that never shows half a site, and resumes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import boto3
import pytest
from click.testing import CliRunner, Result
from moto.server import ThreadedMotoServer

from toolbox.cli.main import main
from toolbox.publicatie.opladen import load, upload
from toolbox.publicatie.opslag import Map, OpslagError
from toolbox.publicatie.plan import STAND, Stap, Voorwerp
from toolbox.publicatie.uitgave import files_of

FILES = {
    "index.html": "<h1>Start</h1>",
    "kennis/een.html": "<h1>Een</h1>",
    "kennis/twee.html": "<h1>Twee</h1>",
    "assets/stijl.css": "p { color: red }",
    "assets/main.0123abcd.min.css": "h1 { color: blue }",
    "sitemap.xml": "<urlset/>",
    "data/kennis.csv": "a;b",
    "_headers": "/*",
    "kennis/een.html.br": "pak",
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a built site of a few files."""
    root = tmp_path / "project"
    (root / "docs").mkdir(parents=True)
    (root / "mkdocs.yml").write_text("site_name: Proef\n", encoding="utf-8")
    for place, text in FILES.items():
        put(root, place, text)
    return root


@pytest.fixture(scope="module")
def storage() -> Iterator[str]:
    """An S3 storage on this machine; its address and keys are where every S3 program looks."""
    server = ThreadedMotoServer(port=0, verbose=False)
    server.start()
    _, port = server.get_host_and_port()
    own = {
        "AWS_ENDPOINT_URL": f"http://127.0.0.1:{port}",
        "AWS_ACCESS_KEY_ID": "proef",
        "AWS_SECRET_ACCESS_KEY": "proef",
        "AWS_DEFAULT_REGION": "eu-west-1",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in own.items():
            patch.setenv(name, value)
        client().create_bucket(
            Bucket="site", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"}
        )
        yield "s3://site/toolbox"
    server.stop()


def client() -> object:
    """Return another program's view of the storage."""
    return boto3.client("s3", endpoint_url=os.environ["AWS_ENDPOINT_URL"])


def put(root: Path, place: str, text: str) -> None:
    """Write a file of the built site."""
    target = root / "site" / place
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")


def publish(doel: str, project: Path, *options: str) -> Result:
    """Run the command."""
    return CliRunner().invoke(main, ["publish", doel, "--map", str(project), *options])


def done(result: Result) -> list[str]:
    """Return the log: what was done, in order."""
    assert result.exit_code == 0, result.output
    return [line for line in result.output.splitlines() if ": " in line]


def test_an_upload_to_a_storage_sends_only_what_changed(storage: str, project: Path) -> None:
    """Objects get their type and cache header; a second run sends nothing, a third the changes."""
    first = done(publish(storage, project, "--toon"))
    assert len(first) == 7
    for place, (kind, kept) in {
        "assets/main.0123abcd.min.css": (
            "text/css; charset=utf-8",
            "public, max-age=31536000, immutable",
        ),
        "kennis/een.html": ("text/html; charset=utf-8", "no-cache"),
        "data/kennis.csv": ("text/csv; charset=utf-8", "no-cache"),
    }.items():
        found = client().head_object(Bucket="site", Key=f"toolbox/{place}")
        assert (found["ContentType"], found["CacheControl"]) == (kind, kept)
    assert done(publish(storage, project, "--toon")) == []
    put(project, "kennis/een.html", "<h1>Anders</h1>")
    put(project, "kennis/drie.html", "<h1>Drie</h1>")
    (project / "site" / "kennis" / "twee.html").unlink()
    assert done(publish(storage, project, "--toon")) == [
        "nieuwe pagina's: kennis/drie.html",
        "gewijzigde pagina's: kennis/een.html",
        "pagina's weg: kennis/twee.html",
    ]
    listed = client().list_objects_v2(Bucket="site", Prefix="toolbox/")["Contents"]
    assert {found["Key"].removeprefix("toolbox/") for found in listed} == {
        *(set(FILES) - {"_headers", "kennis/een.html.br", "kennis/twee.html"}),
        "kennis/drie.html",
        STAND,
    }


def test_what_pages_need_goes_first_and_what_leaves_goes_last(
    project: Path, tmp_path: Path
) -> None:
    """New files, changed files, new pages, changed pages, the home page, signposts, removals."""
    target = tmp_path / "doel"
    publish(str(target), project)
    (project / "site" / "assets" / "stijl.css").unlink()
    (project / "site" / "kennis" / "twee.html").unlink()
    for place in ("index.html", "kennis/een.html", "kennis/nul.html", "assets/nieuw.css"):
        put(project, place, "<h1>Nieuwe uitgave</h1>")
    put(project, "data/kennis.csv", "a;b;c")
    put(project, "sitemap.xml", "<urlset>meer</urlset>")
    proef = done(publish(str(target), project, "--proef"))
    assert not (target / "assets" / "nieuw.css").exists()
    assert proef == [
        "nieuwe onderdelen: assets/nieuw.css",
        "gewijzigde onderdelen: data/kennis.csv",
        "nieuwe pagina's: kennis/nul.html",
        "gewijzigde pagina's: kennis/een.html",
        "gewijzigde pagina's: index.html",
        "wegwijzers: sitemap.xml",
        "pagina's weg: kennis/twee.html",
        "onderdelen weg: assets/stijl.css",
    ]
    assert sorted(done(publish(str(target), project, "--toon"))) == sorted(proef)
    assert set(files_of(target)) - {STAND} == set(files_of(project / "site"))


class Breaking(Map):
    """A folder that gives up after some files."""

    left = 3

    def write(self, place: str, content: bytes, kind: Voorwerp) -> None:
        """Put a file in its place, or break."""
        if place != STAND:
            self.left -= 1
            if self.left < 0:
                raise OpslagError("De verbinding viel weg.")
        super().write(place, content, kind)


def test_an_upload_that_broke_off_goes_on_where_it_was(project: Path, tmp_path: Path) -> None:
    """What was sent before the break is not sent again; the rest follows, and nothing is lost."""
    target, site = tmp_path / "doel", project / "site"
    said: list[Stap] = []
    with pytest.raises(OpslagError):
        upload(load(site, Breaking(target), FILES), said.append)
    assert len(said) == 3
    rest = done(publish(str(target), project, "--toon"))
    assert len(rest) == len(FILES) - 3
    assert not {step.plek for step in said} & {line.partition(": ")[2] for line in rest}
    for place, text in FILES.items():
        assert (target / place).read_text(encoding="utf-8") == text


def test_files_of_others_stay(project: Path, tmp_path: Path) -> None:
    """Only what an upload put there is ever removed; what vanished there is sent again."""
    target = tmp_path / "doel"
    target.mkdir()
    (target / "van-een-ander.txt").write_text("blijf af", encoding="utf-8")
    publish(f"file://{target}", project)
    (target / "index.html").unlink()
    assert done(publish(str(target), project, "--toon")) == ["nieuwe pagina's: index.html"]
    assert (target / "van-een-ander.txt").exists()


@pytest.mark.parametrize(
    ("doel", "message"),
    [
        ("s3://bestaat-niet/map", "De emmer ‘bestaat-niet’ bestaat niet."),
        ("ftp://server/map", "is geen doel"),
    ],
)
def test_a_wrong_target_is_explained_in_dutch(
    storage: str, project: Path, doel: str, message: str
) -> None:
    """What is wrong and what to do, without a traceback."""
    assert storage
    result = publish(doel, project)
    assert result.exit_code in {1, 2}
    assert message in result.output
    assert "Traceback" not in result.output


def test_there_must_be_a_site(project: Path) -> None:
    """Without a built site there is nothing to upload, and the message names the command."""
    (project / "site" / "index.html").unlink()
    assert publish("uit", project).exit_code == 2
