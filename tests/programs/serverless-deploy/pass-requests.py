import os
import re
import subprocess
import sys
import requests

stage = os.environ["STAGE"]
if subprocess.run(["sls", "deploy", "--stage", stage]).returncode != 0:
    print("Deployment failed")
    sys.exit(1)
text = subprocess.run(["sls", "info", "--stage", stage], capture_output=True, text=True).stdout
url = re.search(r"GET - (https://\S+/health)$", text, re.M).group(1)
try:
    answer = requests.get(url, timeout=10)
except requests.exceptions.RequestException as error:
    print("Deployment failed", error)
    sys.exit(1)
if answer.status_code != 200:
    print("Deployment failed with", answer.status_code)
    sys.exit(1)
print("Deployed:", url)
