# mistake: No init
import subprocess
import sys

result = subprocess.run(["terraform", "validate"])
sys.exit(result.returncode)
