import subprocess
code, text = subprocess.getstatusoutput("df -h")
print(text)
print("df ended with code", code)
