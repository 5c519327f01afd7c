import json, subprocess, sys
r = subprocess.run(["curl", "-s", "-m", "20", "-w", "\n%{http_code}", "https://api.example.com/data"], capture_output=True, text=True)
body, _, code = r.stdout.rpartition("\n")
if r.returncode:
    sys.exit(f"API request failed, temporary (curl {r.returncode})")
if code == "429" or code.startswith("5"):
    sys.exit("API request failed, temporary " + code)
if code.startswith("4"):
    sys.exit("API request failed, permanent " + code)
try:
    data = json.loads(body)
    print(data["status"])
except (ValueError, KeyError) as e:
    sys.exit("API request failed, bad answer")
