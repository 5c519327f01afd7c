# mistake: The stage is not handed over
import os, re, subprocess, sys
import requests

if subprocess.run(["sls", "deploy"]).returncode:
    sys.exit("Deployment failed")
url = re.search(r"GET - (\S+/health)\b", subprocess.check_output(["sls", "info"], text=True))[1]
try:
    requests.get(url, timeout=10).raise_for_status()
except requests.RequestException:
    sys.exit("Deployment failed")
print("Deployed:", url)
