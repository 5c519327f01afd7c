# mistake: Only failed=1 is seen
import re
import subprocess
import sys

if subprocess.run(["ansible-playbook", "--check", "deploy.yml"]).returncode:
    print("Dry run failed")
    sys.exit(1)
p = subprocess.run(["ansible-playbook", "deploy.yml"], capture_output=True, text=True)
if p.returncode:
    print("Deployment failed", *re.findall(r"(?m)^(\S+) .*(?:unreachable|failed)=1\b", p.stdout))
    sys.exit(1)
print("Deployment succeeded")
