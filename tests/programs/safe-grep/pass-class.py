import logging
import subprocess

log = logging.getLogger(__name__)


class Log:
    def __init__(self, path):
        self.path = path

    def count(self, term):
        done = subprocess.run(
            args=("grep", "-n", "-F", "--", term, self.path), capture_output=True, universal_newlines=True, timeout=10
        )
        if done.returncode not in (0, 1):
            log.error("grep: %s", done.stderr)
        return sum(1 for _ in done.stdout.splitlines())


def count_matches(term):
    return Log("/var/log/app.log").count(term)


if __name__ == "__main__":
    for word in ["timeout", "disk full"]:
        print(word, count_matches(word))
