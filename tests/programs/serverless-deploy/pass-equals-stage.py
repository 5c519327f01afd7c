import os, re, subprocess, sys
import requests

def fail(reason):
    print("Deployment failed -", reason)
    sys.exit(1)

option = "--stage=" + os.environ["STAGE"]
deploy = subprocess.run(["serverless", "deploy", option, "--verbose"], capture_output=True, text=True)
print(deploy.stdout, deploy.stderr)
if deploy.returncode:
    fail(deploy.stdout)
info = subprocess.run(["serverless", "info", option], capture_output=True, text=True)
if info.returncode:
    fail(info.stderr)
addresses = [u for m, u in re.findall(r"(GET|POST) - (\S+)", info.stdout) if m == "GET" and u.endswith("/health")]
if len(addresses) != 1:
    fail("no address")
try:
    requests.get(addresses[0], timeout=(5, 20)).raise_for_status()
except requests.RequestException as e:
    fail(type(e).__name__)
print(f"Deployed: {addresses[0]}")
