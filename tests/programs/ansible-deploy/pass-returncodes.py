import subprocess
import sys

dry = subprocess.run(["ansible-playbook", "--check", "deploy.yml"])
if dry.returncode != 0:
    print("Dry run failed")
    sys.exit(dry.returncode)

real = subprocess.run(["ansible-playbook", "deploy.yml"], stdout=subprocess.PIPE, text=True)
print(real.stdout, end="")
if real.returncode == 0:
    print("Deployment succeeded")
    sys.exit(0)
bad = []
in_recap = False
for line in real.stdout.splitlines():
    if line.startswith("PLAY RECAP"):
        in_recap = True
    elif in_recap and ":" in line:
        host, rest = line.split(":", 1)
        values = {}
        for part in rest.split():
            key, value = part.split("=")
            values[key] = int(value)
        if values["failed"] > 0 or values["unreachable"] > 0:
            bad.append(host.strip())
print("Deployment failed " + " ".join(bad))
sys.exit(1)
