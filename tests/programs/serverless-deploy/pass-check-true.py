import os, re, subprocess, sys
import requests
stage = os.environ["STAGE"]
try:
    subprocess.run(["sls", "deploy", "-s", stage, "--verbose"], check=True)
    listed = subprocess.run(["sls", "info", "-s", stage], check=True, capture_output=True, text=True).stdout
    url = next(m for m in re.findall(r"GET - (\S+)", listed) if m.endswith("/health"))
    r = requests.get(url, timeout=(5, 20))
    r.raise_for_status()
    if r.status_code != 200:
        raise RuntimeError(r.status_code)
except (subprocess.CalledProcessError, StopIteration, requests.RequestException, RuntimeError) as e:
    sys.exit(f"Deployment failed: {e}")
print("Deployed:", url)
