import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
if subprocess.run(["terraform", "fmt", "-check"]).returncode:
    sys.exit(1)
print("Configuration is valid")
