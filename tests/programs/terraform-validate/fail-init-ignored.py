# mistake: A failed init is not noticed
import subprocess
import sys

subprocess.run(["terraform", "init"])
result = subprocess.run(["terraform", "validate"])
sys.exit(result.returncode)
