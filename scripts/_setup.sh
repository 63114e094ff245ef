# Shared by the scripts: makes the virtual environment, and only when something changed.
# Usage: source scripts/_setup.sh; setup build|test

find_python() {
  local candidate
  for candidate in "${PYTHON:-}" python3 python3.13 python3.12 python3.11; do
    if [ -n "$candidate" ] && command -v "$candidate" >/dev/null 2>&1 &&
      "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$candidate"
      return
    fi
  done
  echo "Python 3.11 of nieuwer is nodig, met de module venv." >&2
  return 1
}

setup() {
  local kind=$1 python stamp wanted
  stamp=.venv/.ready-$kind
  wanted=$(cat requirements*.txt pyproject.toml | sha256sum)
  if [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    return
  fi
  python=$(find_python)
  echo "Klaarzetten (eenmalig): de onderdelen voor $kind." >&2
  [ -x .venv/bin/python ] || "$python" -m venv .venv
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "requirements-$kind.txt"
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
  printf '%s' "$wanted" >"$stamp"
}
