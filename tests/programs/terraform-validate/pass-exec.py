import os
import subprocess
import sys

try:
    subprocess.check_call(["terraform", "init", "-backend=false"])
except subprocess.CalledProcessError:
    sys.stderr.write("terraform init failed\n")
    os._exit(1)
sys.stdout.flush()
result = subprocess.run(["terraform", "validate"], stdout=sys.stdout, stderr=sys.stdout)
os._exit(result.returncode)
