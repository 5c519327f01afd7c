# mistake: Only the output of the deployment is read
import os, re, subprocess, sys
import requests

stage = os.environ["STAGE"]
done = subprocess.run(["sls", "deploy", "--stage", stage], stdout=subprocess.PIPE, text=True)
print(done.stdout)
match = re.search(r"GET - (\S+/health)\b", done.stdout)
if done.returncode or not match:
    sys.exit("Deployment failed")
try:
    requests.get(match[1], timeout=10).raise_for_status()
except requests.RequestException:
    sys.exit("Deployment failed")
print("Deployed:", match[1])
