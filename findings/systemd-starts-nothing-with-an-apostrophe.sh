#!/bin/sh
# systemd starts no program that has an apostrophe or a backslash in its path, however it is quoted.
#
# Expected: as with spaces, percent signs and dollars, that the quotes of systemd.syntax(7) are
#   enough for any path that there can be: a home may be called /home/o'brien.
# Seen: "Executable name contains special characters", and the unit isn't loaded. As an argument of
#   another program the same path is fine, and so it is as a working directory.
# With: systemd 252, which must be installed, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

systemd-analyze --version | grep -q '^systemd 252 ' || { echo "This is about systemd 252." >&2; exit 2; }
cd "$work"
verify() { # a label, and the command as a unit has it
    printf '[Service]\nExecStart=%s\n' "$2" >unit.service
    code=0
    said=$(systemd-analyze verify ./unit.service 2>&1) || code=$?
    echo "$1 -> $code$(printf '%s' "$said" | grep -o 'Executable name[^:]*' | sed 's/^/: /')"
}
for folder in "two words" '100% $HOME' "o'brien" 'a\b'; do
    mkdir "$folder"
    printf '#!/bin/sh\n' >"$folder/run"
    chmod +x "$folder/run"
done
{
    verify "space" "\"$work/two words/run\""
    verify "percent and dollar" "\"$work/100%% \$HOME/run\""
    verify "apostrophe" "\"$work/o'brien/run\""
    verify "backslash" "\"$work/a\\\\b/run\""
    verify "as an argument" "/usr/bin/env \"$work/o'brien/run\""
} >seen

cat seen
cat >expected <<'END'
space -> 0
percent and dollar -> 0
apostrophe -> 1: Executable name contains special characters
backslash -> 1: Executable name contains special characters
as an argument -> 0
END
diff -u expected seen >&2 || { echo "This has changed." >&2; exit 1; }
