# mistake: No smoke test
import os, re, subprocess, sys

stage = os.environ["STAGE"]
if subprocess.run(["sls", "deploy", "--stage", stage]).returncode:
    sys.exit("Deployment failed")
url = re.search(r"GET - (\S+/health)\b", subprocess.check_output(["sls", "info", "--stage", stage], text=True))[1]
print("Deployed:", url)
