# mistake: The errors are captured and lost
import subprocess
import sys

if subprocess.run(["terraform", "init"], capture_output=True).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate"], capture_output=True, text=True)
if result.returncode:
    print("Configuration has errors")
    sys.exit(1)
print("Configuration is valid")
