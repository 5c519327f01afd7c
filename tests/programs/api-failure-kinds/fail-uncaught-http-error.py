# mistake: Nobody catches the HTTPError
import requests, sys
try:
    r = requests.get("https://api.example.com/data", timeout=9)
    r.raise_for_status()
    print(r.json()["status"])
except requests.ConnectionError:
    sys.exit("API request failed: temporary")
except requests.Timeout:
    sys.exit("API request failed: temporary")
except (KeyError, ValueError):
    sys.exit("API request failed: bad answer")
