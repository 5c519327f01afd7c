import subprocess
import sys

code = subprocess.run(["terraform", "init"]).returncode
if code:
    print("terraform init failed")
result = subprocess.run(["terraform", "validate"])
sys.exit(code or result.returncode)
