# mistake: A failed init is not reported
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit(1)
sys.exit(subprocess.run(["terraform", "validate"]).returncode)
