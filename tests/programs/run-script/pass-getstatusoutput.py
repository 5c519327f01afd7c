import subprocess
status, text = subprocess.getstatusoutput("bash script.sh")
print(text)
if status:
    print(f"Exit code: {status}")
