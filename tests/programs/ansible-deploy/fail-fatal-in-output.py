# mistake: The word fatal decides
import re
import subprocess
import sys

if subprocess.run(["ansible-playbook", "--check", "deploy.yml"]).returncode:
    print("Dry run failed")
    sys.exit(1)
p = subprocess.run(["ansible-playbook", "deploy.yml"], capture_output=True, text=True)
broken = re.findall(r"fatal: \[(.+?)\]", p.stdout)
if broken:
    print("Deployment failed", *sorted(set(broken)))
    sys.exit(1)
print("Deployment succeeded")
