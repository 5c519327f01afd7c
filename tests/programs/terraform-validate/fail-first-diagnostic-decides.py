import json
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
report = json.loads(subprocess.run(["terraform", "validate", "-json"], stdout=subprocess.PIPE).stdout)
print(json.dumps(report["diagnostics"]))
if report["diagnostics"] and report["diagnostics"][0]["severity"] == "error":
    sys.exit(1)
print("Configuration is valid")
