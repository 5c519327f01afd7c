import subprocess
print(subprocess.run("ping -c 4 google.com | cat", shell=True, capture_output=True, text=True).stdout)
