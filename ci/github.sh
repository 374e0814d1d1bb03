#!/usr/bin/env bash
# What the GitHub action runs: install, validate, annotate, summarise. It reads TEI_* and GITHUB_* and nothing else.
set -uo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

package=$here
[ -n "${TEI_VERSION:-}" ] && package="tei-edition==$TEI_VERSION"
if [ -z "${TEI_SKIP_INSTALL:-}" ]; then
  python -m pip install --quiet --disable-pip-version-check "$package" || exit 2
fi

arguments=()
read -r -a more <<< "${TEI_ARGUMENTS:-}"
while IFS= read -r schema; do
  [ -n "$schema" ] && arguments+=(--schema "$schema")
done <<< "${TEI_SCHEMAS:-}"
[ -n "${TEI_JUNIT:-}" ] && arguments+=(--report "junit=$TEI_JUNIT")

# A new branch has no commit before it: then all files are checked.
base=${TEI_BASE:-}
if [ "${TEI_CHANGED_ONLY:-false}" = true ] && [ -n "${base//0/}" ]; then
  git cat-file -e "$base^{commit}" 2>/dev/null || git fetch --quiet --depth=1 origin "$base"
  arguments+=(--changed-since "$base")
fi

read -r -a paths <<< "${TEI_PATHS:-.}"
summary=$(mktemp)
sarif=${TEI_SARIF:-tei-edition.sarif}
echo "::add-matcher::$here/ci/problem-matcher.json"
tei-edition validate --format github --report "sarif=$sarif" --report "markdown=$summary" \
  ${arguments[@]+"${arguments[@]}"} ${more[@]+"${more[@]}"} -- "${paths[@]}"
status=$?
echo "::remove-matcher owner=tei-edition::"

[ -n "${GITHUB_STEP_SUMMARY:-}" ] && cat "$summary" >> "$GITHUB_STEP_SUMMARY"
[ -n "${GITHUB_OUTPUT:-}" ] && printf 'sarif=%s\nstatus=%s\n' "$sarif" "$status" >> "$GITHUB_OUTPUT"
rm -f "$summary"
exit "$status"
