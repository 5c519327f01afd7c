import subprocess
try:
    result = subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True, check=True)
    print(result.stdout)
except subprocess.CalledProcessError:
    print("The host did not answer.")
