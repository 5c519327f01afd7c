import re
import subprocess
import sys

if subprocess.run(["ansible-playbook", "--check", "deploy.yml"]).returncode:
    print("Dry run failed")
    sys.exit(1)
p = subprocess.run(["ansible-playbook", "deploy.yml"], capture_output=True, text=True)
if p.returncode:
    print("Deployment failed")
    for host in re.findall(r"(?m)^(\S+) .*(?:unreachable|failed)=[1-9]", p.stdout):
        print(host)
    sys.exit(1)
print("Deployment succeeded")
