import json
import subprocess
import sys

try:
    subprocess.run(["terraform", "init", "-backend=false"], check=True, capture_output=True, text=True)
except subprocess.CalledProcessError as e:
    print("terraform init failed")
    print(e.stderr)
    sys.exit(e.returncode)
result = subprocess.run(["terraform", "validate", "-json"], capture_output=True, text=True)
data = json.loads(result.stdout)
errors = [d for d in data["diagnostics"] if d["severity"] == "error"]
for d in errors:
    where = d.get("range", {})
    print(f'{where.get("filename", "?")}:{where.get("start", {}).get("line", "?")}: {d["summary"]}')
if errors:
    sys.exit(f"{len(errors)} errors")
print("configuration is valid")
