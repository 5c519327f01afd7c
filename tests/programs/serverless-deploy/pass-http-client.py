import http.client
import os
import subprocess
import sys
from urllib.parse import urlsplit

stage = os.environ["STAGE"]
if subprocess.call(["sls", "deploy", "--stage", stage, "--conceal"]):
    print("Deployment failed")
    sys.exit(1)
out = subprocess.check_output(["sls", "info", "--stage", stage]).decode()
address = ""
for line in out.split("\n"):
    words = line.replace("endpoint:", "").split()
    if len(words) == 3 and words[0] == "GET" and words[2].endswith("/health"):
        address = words[2]
parts = urlsplit(address)
connection = http.client.HTTPSConnection(parts.netloc, timeout=30)
try:
    connection.request("GET", parts.path)
    status = connection.getresponse().status
except OSError as error:
    status = error
finally:
    connection.close()
if status != 200:
    print(f"Deployment failed ({status})")
    sys.exit(1)
print("Deployed: " + address)
