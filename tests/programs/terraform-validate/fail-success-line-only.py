import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate"], capture_output=True, text=True)
print(result.stdout, result.stderr)
if "Success! The configuration is valid.\n" not in result.stdout:
    sys.exit(1)
