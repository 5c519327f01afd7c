# mistake: Only the first error is shown
import json
import subprocess
import sys

if subprocess.run(["terraform", "init"]).returncode:
    sys.exit("terraform init failed")
report = json.loads(subprocess.run(["terraform", "validate", "-json"], stdout=subprocess.PIPE).stdout)
if not report["valid"]:
    d = [d for d in report["diagnostics"] if d["severity"] == "error"][0]
    print(d["summary"], d["range"]["filename"], d["range"]["start"]["line"])
    sys.exit(1)
print("Configuration is valid")
