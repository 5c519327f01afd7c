"""Runs one of an instructor's own checks on the evidence of a run, and says how it went."""
__builtins__ = vars(__import__("builtins")).copy()

import json

from . import failures, values


class Run:
    """What a custom check is given: the evidence of a run, with the last stage's parts at hand."""

    def __init__(self, evidence):
        stage = evidence["stages"][-1]
        pieces = stage["output"]["pieces"]
        self.evidence = evidence
        self.program = evidence["program"]
        self.stdout = "".join(piece["text"] for piece in pieces if piece["stream"] == "out")
        self.stderr = "".join(piece["text"] for piece in pieces if piece["stream"] == "err")
        self.ending = stage["ending"]
        self.exit_code = stage["ending"].get("exitCode")
        self.returned = values.decode(stage["returned"]) if "returned" in stage else None
        self.files = {trace["path"]: trace for trace in stage["files"]}
        self.sleeps = [sleep["forMs"] / 1000 for sleep in stage["sleeps"]]
        self.facts = evidence["facts"]


def answer(check, evidence):
    """["passed"], ["failed", what the assertion says] or ["broken", the exception, its line]."""
    try:
        check(Run(json.loads(evidence)))
    except AssertionError as error:
        return ["failed", failures.message_of(error)]
    except Exception as error:
        line = failures.line_of(error)
        return ["broken", type(error).__name__ + ": " + failures.message_of(error), "" if line is None else str(line)]
    return ["passed"]


def given(_world):
    """The decorator `given` of a check that looks at the run in a named world; the page has read the name already."""
    return lambda check: check
