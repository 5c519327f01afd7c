import os
import sys

status = os.system("terraform init -input=false > /dev/null")
if status != 0:
    print("terraform init failed")
    sys.exit(1)
status = os.system("terraform validate -no-color")
sys.exit(0 if status == 0 else 1)
