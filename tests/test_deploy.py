"""The examples for operators can be read by the programs they are for, and name what exists."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner
from helpers import REPOSITORY

from toolbox.cli.main import main

PIPELINES = [
    REPOSITORY / ".gitlab-ci.yml",
    *sorted((REPOSITORY / ".github" / "workflows").glob("*.yml")),
]


def commands_in(data: object) -> list[str]:
    """Return every line of every script in a pipeline."""
    if isinstance(data, dict):
        own = [data[key] for key in ("script", "run") if key in data]
        lines = [line for part in own for line in ([part] if isinstance(part, str) else part)]
        return lines + [line for value in data.values() for line in commands_in(value)]
    if isinstance(data, list):
        return [line for value in data for line in commands_in(value)]
    return []


def exists(command: str) -> bool:
    """Tell whether a command names a script of the repository, or something of `toolbox`."""
    words = shlex.split(command, comments=True)
    if words[0].startswith("./"):
        return (REPOSITORY / words[0]).stat().st_mode & 0o100 > 0
    if words[0].endswith("toolbox"):
        options = [word for word in words[2:] if word.startswith("--")]
        shown = CliRunner().invoke(main, [words[1], "--help"])
        return shown.exit_code == 0 and all(option in shown.output for option in options)
    return True


@pytest.mark.parametrize("pipeline", PIPELINES, ids=lambda p: p.name)
def test_a_pipeline_is_yaml_and_its_commands_exist(pipeline: Path) -> None:
    """What a code host would run can be run."""
    commands = commands_in(yaml.safe_load(pipeline.read_text(encoding="utf-8")))
    assert commands
    assert [command for command in commands if not exists(command)] == []


def test_the_commands_for_operators_exist() -> None:
    """Each line of a console block that is ours can be run as it stands."""
    text = (REPOSITORY / "DEPLOY.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```console\n(.*?)```", text, re.DOTALL)
    commands = [line for block in blocks for line in block.splitlines()]
    assert len(commands) > 10
    assert [command for command in commands if not exists(command)] == []


def test_the_container_takes_what_a_build_makes() -> None:
    """Every file that moves from the first stage to the second is one that a build writes."""
    lines = (REPOSITORY / "Containerfile").read_text(encoding="utf-8").splitlines()
    taken = [line.split()[2].removeprefix("/toolbox/") for line in lines if "--from=build" in line]
    assert sorted(taken) == ["deploy/nginx.conf", "deploy/toolbox-brotli.conf", "site"]
    ignored = (REPOSITORY / ".dockerignore").read_text(encoding="utf-8").split()
    assert {"site", "deploy", ".venv"} <= set(ignored)
