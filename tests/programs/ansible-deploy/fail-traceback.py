# mistake: A traceback ends the script
import subprocess
import sys

if subprocess.run(["ansible-playbook", "--check", "deploy.yml"]).returncode:
    print("Dry run failed")
    sys.exit(1)
p = subprocess.run(["ansible-playbook", "deploy.yml"], capture_output=True, text=True, check=True)
print("Deployment succeeded")
