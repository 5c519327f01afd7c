# mistake: It deploys twice
import re
import subprocess
import sys

if subprocess.run(["ansible-playbook", "--check", "deploy.yml"]).returncode:
    print("Dry run failed")
    sys.exit(1)
if subprocess.run(["ansible-playbook", "deploy.yml"]).returncode == 0:
    print("Deployment succeeded")
else:
    p = subprocess.run(["ansible-playbook", "deploy.yml"], capture_output=True, text=True)
    print("Deployment failed", *re.findall(r"(?m)^(\S+) .*(?:unreachable|failed)=[1-9]", p.stdout))
    sys.exit(1)
