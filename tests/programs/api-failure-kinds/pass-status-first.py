import sys
import requests
def fail(kind, detail=""):
    print("API request failed:", kind, detail, file=sys.stderr)
    sys.exit(2)
try:
    r = requests.get("https://api.example.com/data", timeout=(3.05, 20))
except requests.RequestException as e:
    fail("temporary", e)
if r.status_code == 429 or r.status_code // 100 == 5:
    fail("temporary", r.status_code)
if r.status_code // 100 == 4:
    fail("permanent", r.status_code)
try:
    data = r.json()
except ValueError:
    fail("bad answer")
if not isinstance(data, dict) or "status" not in data:
    fail("bad answer", data)
print("Status:", data["status"])
