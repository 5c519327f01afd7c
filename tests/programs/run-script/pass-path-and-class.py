import pathlib
import subprocess
import sys
from dataclasses import dataclass


@dataclass
class Outcome:
    out: str
    err: str
    code: int

    @property
    def failed(self):
        return self.code != 0


def run(script: pathlib.Path) -> Outcome:
    done = subprocess.run([script], stdout=-1, stderr=-1, encoding="utf-8", timeout=600)
    return Outcome(done.stdout, done.stderr, done.returncode)


outcome = run(pathlib.Path("script.sh").resolve())
for line in outcome.out.splitlines():
    print("|".replace("|", "  ") + line)
print(outcome.err, file=sys.stderr)
if outcome.failed:
    print(f"[FAIL] Exit code: {outcome.code}.")
