import subprocess

status, text = subprocess.getstatusoutput("terraform init")
if status != 0:
    print("terraform init failed:", text)
    raise SystemExit(status)
status, text = subprocess.getstatusoutput("terraform validate")
print(text)
raise SystemExit(status)
