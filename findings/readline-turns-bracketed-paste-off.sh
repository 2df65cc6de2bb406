#!/bin/sh
# Python's readline module turns bracketed paste off, over the person's own inputrc.
#
# Expected: `import readline` before input() gives the line editing that inputrc asks for; with
#   "set enable-bracketed-paste on" there, the default since readline 8.1, a paste of three lines
#   is one answer, as it is in bash.
# Seen: the terminal is never asked to bracket a paste. The first line is the answer, and the rest
#   waits for whatever reads next, the shell at last. parse_and_bind after the import brings it back.
# With: CPython 3.11, 3.12 and 3.13 with GNU readline 8.1 or newer, 28 November 2026.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

python3 --version | grep -Eq ' 3\.1[123]\.' || { echo "This is about Python 3.11 to 3.13." >&2; exit 2; }
echo 'set enable-bracketed-paste on' >"$work/inputrc"
cat >"$work/ask.py" <<'END'
import os, pty, sys

def asked(code):
    pid, fd = pty.fork()
    if not pid:
        os.environ.update(INPUTRC=sys.argv[1], TERM="xterm")
        os.execv(sys.executable, [sys.executable, "-c", code + "; input('> ')"])
    shown = b""
    while b"> " not in shown:
        shown += os.read(fd, 1024)
    os.write(fd, b"\n")
    try:
        while part := os.read(fd, 1024):
            shown += part
    except OSError:
        pass
    os.waitpid(pid, 0)
    return "asked for" if b"\x1b[?2004h" in shown else "not asked for"

print("import readline:", asked("import readline"))
print("and parse_and_bind:", asked("import readline; readline.parse_and_bind('set enable-bracketed-paste on')"))
END
python3 "$work/ask.py" "$work/inputrc" | tee "$work/seen"
cat >"$work/expected" <<'END'
import readline: not asked for
and parse_and_bind: asked for
END
diff -u "$work/expected" "$work/seen" >&2 || { echo "This has changed." >&2; exit 1; }
