import os
import re
import sys
import requests

stage = os.environ["STAGE"]
if os.system(f"sls deploy --stage {stage}") != 0:
    print("Deployment failed")
    sys.exit(1)
with os.popen(f"sls info --stage {stage}") as info:
    url = re.search(r"GET - (\S*/health)\s", info.read())[1]
session = requests.Session()
try:
    ok = session.get(url, timeout=60).status_code == 200
except requests.RequestException:
    ok = False
print("Deployed: " + url if ok else "Deployment failed")
sys.exit(0 if ok else 1)
