# mistake: The place is not shown
import json
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
report = json.loads(subprocess.run(["terraform", "validate", "-json"], stdout=subprocess.PIPE).stdout)
if not report["valid"]:
    for d in report["diagnostics"]:
        print(d["summary"])
    sys.exit(1)
print("Configuration is valid")
