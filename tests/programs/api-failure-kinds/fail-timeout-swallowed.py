import sys
import requests
try:
    r = requests.get("https://api.example.com/data", timeout=10)
except requests.Timeout:
    sys.exit(1)
except requests.RequestException:
    sys.exit("API request failed: temporary")
code = r.status_code
if code >= 400:
    sys.exit(f"API request failed: {'temporary' if code == 429 or code >= 500 else 'permanent'} {code}")
try:
    print(r.json()["status"])
except (ValueError, KeyError):
    sys.exit("API request failed: bad answer")
