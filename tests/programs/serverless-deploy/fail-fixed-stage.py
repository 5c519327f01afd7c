# mistake: The stage is fixed
import os, re, subprocess, sys
import requests

if subprocess.run(["sls", "deploy", "--stage", "prod"]).returncode:
    sys.exit("Deployment failed")
url = re.search(r"GET - (\S+/health)\b", subprocess.check_output(["sls", "info", "--stage", "prod"], text=True))[1]
try:
    requests.get(url, timeout=10).raise_for_status()
except requests.RequestException:
    sys.exit("Deployment failed")
print("Deployed:", url)
