# mistake: The failure ends with 0
import sys
import requests
def fail(text):
    print("API request failed:", text)
    sys.exit(0)
try:
    r = requests.get("https://api.example.com/data", timeout=10)
except requests.RequestException:
    fail("temporary")
code = r.status_code
if code == 429 or code >= 500:
    fail(f"temporary {code}")
if code >= 400:
    fail(f"permanent {code}")
try:
    status = r.json()["status"]
except (ValueError, KeyError):
    fail("bad answer")
print(status)
