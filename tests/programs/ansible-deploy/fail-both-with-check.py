# mistake: The rehearsal is taken for the deployment
import re
import subprocess
import sys

command = ["ansible-playbook", "--check", "deploy.yml"]
if subprocess.run(command, stdout=subprocess.DEVNULL).returncode:
    print("Dry run failed")
    sys.exit(1)
p = subprocess.run(command, capture_output=True, text=True)
if p.returncode:
    print("Deployment failed", *re.findall(r"(?m)^(\S+) .*(?:unreachable|failed)=[1-9]", p.stdout))
    sys.exit(1)
print("Deployment succeeded")
