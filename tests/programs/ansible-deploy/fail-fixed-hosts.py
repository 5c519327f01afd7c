import subprocess
import sys

if subprocess.run(["ansible-playbook", "--check", "deploy.yml"]).returncode:
    print("Dry run failed")
    sys.exit(1)
p = subprocess.run(["ansible-playbook", "deploy.yml"], capture_output=True, text=True)
if p.returncode:
    broken = [h for h in ("web01", "web02", "db01") if f"fatal: [{h}]" in p.stdout]
    print("Deployment failed", *broken)
    sys.exit(1)
print("Deployment succeeded")
