import subprocess as sp
import sys

BASE = ["ansible-playbook", "-i", "inventory.ini"]
sp.run(BASE + ["--syntax-check", "deploy.yml"], stdout=sp.DEVNULL, stderr=sp.DEVNULL)
sp.run(BASE + ["--list-hosts", "deploy.yml"], stdout=sp.DEVNULL, stderr=sp.DEVNULL)
if sp.run(BASE + ["-C", "deploy.yml"], stdout=sp.DEVNULL).returncode:
    print("Dry run failed", file=sys.stderr)
    sys.exit(1)
deploy = sp.run(BASE + ["deploy.yml"], stdout=sp.PIPE, encoding="utf8")
if deploy.returncode:
    _, _, table = deploy.stdout.partition("PLAY RECAP")
    broken = [
        row.split(" ")[0]
        for row in table.split("\n")[1:]
        if any(word.startswith(("failed=", "unreachable=")) and not word.endswith("=0") for word in row.split())
    ]
    sys.exit("Deployment failed: " + " ".join(broken))
print("Deployment succeeded")
