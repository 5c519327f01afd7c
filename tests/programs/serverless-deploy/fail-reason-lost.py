# mistake: The reason is not shown
import os, re, subprocess, sys
import requests

stage = os.environ["STAGE"]
if subprocess.run(["sls", "deploy", "--stage", stage], capture_output=True).returncode:
    sys.exit("Deployment failed")
url = re.search(r"GET - (\S+/health)\b", subprocess.check_output(["sls", "info", "--stage", stage], text=True))[1]
try:
    requests.get(url, timeout=10).raise_for_status()
except requests.RequestException:
    sys.exit("Deployment failed")
print("Deployed:", url)
