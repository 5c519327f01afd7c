import subprocess
import sys

result = subprocess.run(["terraform", "validate"])
if subprocess.run(["terraform", "init"]).returncode:
    print("terraform init failed")
    sys.exit(1)
sys.exit(result.returncode)
