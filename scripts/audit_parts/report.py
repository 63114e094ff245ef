"""Say in Dutch what pip-audit found in one lock file, and what it could not look up.

Usage: report.py LOCK REPORT; exit codes as in scripts/audit.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path


def main(lock: str, report: Path) -> int:
    """Print the summary; return the exit code."""
    if not report.is_file():
        print(f"{lock}: de lijst met bekende lekken is niet te bereiken; niets nagekeken.")
        return 2
    packages = json.loads(report.read_text(encoding="utf-8"))["dependencies"]
    leaks = [(package, leak) for package in packages for leak in package.get("vulns", [])]
    for package, leak in leaks:
        mended = ", ".join(leak["fix_versions"]) or "nog niets"
        name = f"{package['name']} {package['version']}"
        print(f"{lock}: {name}: {leak['id']}, verholpen in {mended}")
    skipped = [package["name"] for package in packages if "skip_reason" in package]
    checked = len(packages) - len(skipped)
    print(f"{lock}: {checked} van {len(packages)} pakketten nagekeken, {len(leaks)} bekende lekken")
    if leaks:
        print("Vernieuw de versies met scripts/update_lock, en bouw en test opnieuw.")
        return 1
    if skipped:
        print(f"Niet op te zoeken: {', '.join(skipped[:5])}{' …' if len(skipped) > 5 else ''}")
        print("Hiervoor is internet nodig.")
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
