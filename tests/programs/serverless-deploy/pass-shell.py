import os, subprocess, sys, urllib.request
stage = os.environ.get("STAGE")
if subprocess.call(f"sls deploy --stage {stage}", shell=True) != 0:
    print("Deployment failed", file=sys.stderr)
    raise SystemExit(2)
text = subprocess.check_output("sls info --stage $STAGE", shell=True, text=True)
url = [line.split(" - ", 1)[1].strip() for line in text.splitlines() if "GET - " in line and line.rstrip().endswith("/health")][0]
try:
    with urllib.request.urlopen(url, timeout=10) as answer:
        ok = answer.status == 200
except OSError as error:
    print(error)
    ok = False
print(f"Deployed: {url}" if ok else "Deployment failed")
sys.exit(0 if ok else 1)
