import os, re, subprocess, sys
import requests

stage = os.environ["STAGE"]
subprocess.run(["sls", "deploy", "--stage", stage], check=True)
url = re.search(r"GET - (\S+/health)\b", subprocess.check_output(["sls", "info", "--stage", stage], text=True))[1]
requests.get(url, timeout=10).raise_for_status()
print("Deployed:", url)
