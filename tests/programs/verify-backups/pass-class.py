import subprocess
import typing


class Report(typing.NamedTuple):
    good: list
    problems: list


def verify_backups():
    done = subprocess.run(("backup-verify", "/backup"), capture_output=True, universal_newlines=True)
    if done.returncode not in (0, 1):
        raise SystemExit(done.stderr)
    return Report(done.stdout.strip().splitlines(), done.stderr.strip().splitlines())


if __name__ == "__main__":
    report = verify_backups()
    print(f"{len(report.good)} good, {len(report.problems)} problems")
