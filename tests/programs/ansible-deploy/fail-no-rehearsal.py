# mistake: No rehearsal
import re
import subprocess
import sys

p = subprocess.run(["ansible-playbook", "deploy.yml"], capture_output=True, text=True)
if p.returncode == 0:
    print("Deployment succeeded")
else:
    print("Deployment failed", *re.findall(r"(?m)^(\S+) .*(?:unreachable|failed)=[1-9]", p.stdout))
    sys.exit(1)
