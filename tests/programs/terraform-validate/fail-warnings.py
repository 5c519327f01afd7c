# mistake: Warnings count as errors
import json
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
report = json.loads(subprocess.run(["terraform", "validate", "-json"], stdout=subprocess.PIPE).stdout)
if report["diagnostics"]:
    for d in report["diagnostics"]:
        print(d["severity"], d["summary"], d["range"]["filename"], d["range"]["start"]["line"])
    sys.exit(1)
print("Configuration is valid")
