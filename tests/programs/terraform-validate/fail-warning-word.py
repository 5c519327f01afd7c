import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate"], capture_output=True, text=True)
print(result.stdout, result.stderr)
if "Warning" in result.stdout or result.returncode:
    sys.exit(1)
