import subprocess
process = subprocess.Popen(["ping", "-c", "4", "google.com"], stdout=subprocess.PIPE, text=True)
print(process.stdout.readline())
process.wait()
