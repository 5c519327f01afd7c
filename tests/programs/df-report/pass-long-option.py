import subprocess
result = subprocess.run(["df", "--human-readable"], stdout=subprocess.PIPE, encoding="utf-8")
print("Disk report", end="\n\n")
print(result.stdout.strip())
