import subprocess
print(subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True).stdout)
code = subprocess.call(["ping", "-c", "4", "google.com"], stdout=subprocess.DEVNULL)
print("up" if code == 0 else "down")
