import os
import re
import subprocess
import requests

STAGE = os.environ["STAGE"]


def run(*command):
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        lines = []
        for line in process.stdout:
            print(line, end="")
            lines.append(line)
    return process.returncode, "".join(lines)


def main():
    code, _ = run("sls", "deploy", "--stage", STAGE)
    if code:
        return "Deployment failed"
    _, text = run("sls", "info", "--stage", STAGE)
    address = re.search(r"\bGET - (\S+/health)\b", text).group(1)
    try:
        good = requests.Session().get(address, timeout=15).status_code == 200
    except requests.ConnectionError as error:
        return f"Deployment failed ({error})"
    except requests.Timeout:
        return "Deployment failed, no answer"
    if not good:
        return "Deployment failed"
    print("Deployed:", address)


raise SystemExit(main())
