# mistake: The exit code is dropped
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
subprocess.run(["terraform", "validate"])
