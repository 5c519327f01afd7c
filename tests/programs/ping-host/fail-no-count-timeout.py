# mistake: ping is never told to stop
import subprocess
try:
    result = subprocess.run(["ping", "google.com"], capture_output=True, text=True, timeout=10)
    print(result.stdout)
except subprocess.TimeoutExpired as error:
    print(error.stdout)
