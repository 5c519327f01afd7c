import sys
from subprocess import PIPE, STDOUT, Popen

with Popen(["terraform", "init"], stdout=PIPE, stderr=STDOUT, text=True) as init:
    for line in init.stdout:
        print("init:", line, end="")
if init.returncode != 0:
    print("terraform init failed")
    sys.exit(1)
with Popen(["terraform", "validate"], stdout=PIPE, stderr=STDOUT, text=True) as check:
    for line in check.stdout:
        print("validate:", line, end="")
if check.returncode != 0:
    sys.exit(1)
