import subprocess
import sys

if subprocess.run(["terraform", "init"], capture_output=True).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate"], capture_output=True, text=True)
print(result.stdout)
sys.exit(result.returncode)
