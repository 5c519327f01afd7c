"""python3 at a terminal: CPython's own interactive console. Its lines come from the host, which edits them as readline does."""
__builtins__ = vars(__import__("builtins")).copy()

import os
import sys

from . import failures, host

_BANNER = 'Python {} on {}\nType "help", "copyright", "credits" or "license" for more information.'
# What ends a word for readline, as the module readline of CPython sets it.
_DELIMITERS = " \t\n`~!@#$%^&*()-=+[{]}\\|;:'\",<>/?"
_MOST_LINES = 1_000


def interact(names, is_quiet):
    """Reads and runs lines in these names until their end. Raises SystemExit where a line does."""
    # Only who sits here needs them.
    import code
    import rlcompleter

    history = _History()

    class Console(code.InteractiveConsole):
        def raw_input(self, prompt=""):
            return _read(str(prompt), history, rlcompleter.Completer(names))

        def _excepthook(self, typ, value, tb):
            self.write(failures.without_own(value))

    # Of the compiler only its name, not where its source is to be found.
    version = sys.version.partition(" (http")
    banner = "" if is_quiet else _BANNER.format(version[0] + ("]" if version[1] else ""), sys.platform)
    try:
        Console(names, "<stdin>").interact(banner, "")
    finally:
        history.keep()


def _read(prompt, history, completer):
    sys.stdout.flush()
    sys.stderr.flush()
    answer = host.ask("line", prompt=prompt, history=history.lines)
    while answer is not None and answer["kind"] == "complete":
        answer = host.ask("completed", **_completions(completer, answer["text"]))
    if answer is None:
        return _read_plainly(prompt)
    if answer["kind"] == "interrupted":
        raise KeyboardInterrupt
    if answer["kind"] == "end":
        raise EOFError
    history.add(answer["text"])
    return answer["text"]


def _read_plainly(prompt):
    """Where no screen is behind the terminal: a line as it comes, as CPython reads it without readline."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


def _completions(completer, text):
    start = 1 + max(text.rfind(mark) for mark in _DELIMITERS)
    words = []
    while (word := completer.complete(text[start:], len(words))) is not None:
        words.append(word)
    return {"start": start, "words": sorted(set(words))}


class _History:
    """The lines that were entered, kept in the home folder as the module site keeps them."""

    def __init__(self):
        self.path = os.path.expanduser("~/.python_history")
        self.lines = []
        self.is_new = False
        try:
            with open(self.path, encoding="utf-8", errors="replace") as file:
                self.lines = file.read().splitlines()[-_MOST_LINES:]
        except OSError:
            # Nobody has been here before, or may not look: as with site, it begins empty.
            self.lines = []

    def add(self, line):
        if line and self.lines[-1:] != [line]:
            self.lines = [*self.lines, line][-_MOST_LINES:]
            self.is_new = True

    def keep(self):
        if not self.is_new:
            return
        try:
            with open(self.path, "w", encoding="utf-8") as file:
                file.writelines(line + "\n" for line in self.lines)
        except OSError as error:
            print(f"python3: {self.path} cannot be written: {error.strerror}", file=sys.stderr)
