# mistake: check=True stops it before the report
import json
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
result = subprocess.run(["terraform", "validate", "-json"], check=True, capture_output=True, text=True)
report = json.loads(result.stdout)
if report["valid"]:
    print("Configuration is valid")
else:
    for d in report["diagnostics"]:
        print(d["summary"], d["range"]["filename"], d["range"]["start"]["line"])
    sys.exit(1)
