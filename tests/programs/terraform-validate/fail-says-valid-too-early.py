# mistake: Valid is said too early
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate"])
print("Configuration is valid")
sys.exit(result.returncode)
