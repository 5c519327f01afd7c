# mistake: A 404 is called temporary
import requests, sys
try:
    r = requests.get("https://api.example.com/data", timeout=9)
    r.raise_for_status()
    print(r.json()["status"])
except requests.RequestException as e:
    sys.exit(f"API request failed: temporary {e}")
except requests.HTTPError as e:
    sys.exit(f"API request failed: permanent {e}")
except KeyError:
    sys.exit("API request failed: bad answer")
