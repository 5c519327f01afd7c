import logging
import shlex
import subprocess
import sys

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")


def run(line):
    logging.info("running %s", line)
    return subprocess.run(shlex.split(line), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


if run("ansible-playbook --check deploy.yml").returncode > 0:
    print("Dry run failed")
    sys.exit(1)
outcome = run("ansible-playbook deploy.yml")
if outcome.returncode > 0:
    rows = [line.split() for line in outcome.stdout.splitlines() if "unreachable=" in line and "failed=" in line]
    bad = [row[0] for row in rows if "failed=0" not in row or "unreachable=0" not in row]
    print("Deployment failed: hosts " + " ".join(bad))
    sys.exit(1)
print("Deployment succeeded")
