# mistake: Nobody learns that it is valid
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate"], capture_output=True, text=True)
if result.returncode:
    print(result.stderr)
    sys.exit(1)
