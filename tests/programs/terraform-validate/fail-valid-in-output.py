# mistake: The word valid decides
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate", "-json"], capture_output=True, text=True)
if "valid" in result.stdout:
    print("Configuration is valid")
else:
    print(result.stdout)
    sys.exit(1)
