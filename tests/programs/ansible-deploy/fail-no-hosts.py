# mistake: The hosts are not named
import subprocess
import sys

if subprocess.run(["ansible-playbook", "--check", "deploy.yml"]).returncode:
    print("Dry run failed")
    sys.exit(1)
p = subprocess.run(["ansible-playbook", "deploy.yml"])
if p.returncode:
    print("Deployment failed")
    sys.exit(1)
print("Deployment succeeded")
