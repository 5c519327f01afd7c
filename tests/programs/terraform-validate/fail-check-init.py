# mistake: A traceback after init
import subprocess
import sys

subprocess.run(["terraform", "init"], check=True)
sys.exit(subprocess.run(["terraform", "validate"]).returncode)
