# mistake: A failed init ends with 0
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    print("terraform init failed")
    sys.exit()
sys.exit(subprocess.run(["terraform", "validate"]).returncode)
