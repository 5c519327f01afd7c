import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    print("terraform init failed")
    sys.exit(1)
if subprocess.run(["terraform", "validate"]).returncode:
    print("Configuration has errors")
    sys.exit(2)
