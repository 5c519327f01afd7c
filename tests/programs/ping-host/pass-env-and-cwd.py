import os, subprocess
print(subprocess.run(["ping", "-c", "4", "google.com"], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C"}, cwd="/tmp").stdout)
