import re
import subprocess
import sys

if subprocess.call("ansible-playbook -i inventory.ini -C deploy.yml > /dev/null", shell=True):
    sys.exit("Dry run failed")
code, text = subprocess.getstatusoutput("ansible-playbook -i inventory.ini deploy.yml")
if code == 0:
    print("Deployment succeeded!")
else:
    names = set()
    for name, unreachable, failed in re.findall(r"(?m)^(\S+)\s*: .*unreachable=(\d+)\s+failed=(\d+)", text):
        if int(unreachable) + int(failed):
            names.add(name)
    print("Deployment failed:", ",".join(sorted(names)))
    sys.exit(4)
