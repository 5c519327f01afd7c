import subprocess
result = subprocess.run("ping -c 4 google.com", shell=True, capture_output=True, universal_newlines=True)
print("Result of ping:")
print(result.stdout)
print("Done")
