# mistake: The rehearsal is taken for the deployment
import re
import subprocess
import sys

p = subprocess.run(["ansible-playbook", "--check", "deploy.yml"], capture_output=True, text=True)
if p.returncode == 0:
    print("Deployment succeeded")
else:
    print("Dry run failed")
    sys.exit(1)
