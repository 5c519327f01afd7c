# mistake: A page that is no JSON is called temporary
import requests, sys
try:
    r = requests.get("https://api.example.com/data", timeout=9)
    r.raise_for_status()
    print(r.json()["status"])
except requests.HTTPError as e:
    c = e.response.status_code
    sys.exit(f"API request failed: {'temporary' if c == 429 or c > 499 else 'permanent'} {c}")
except requests.RequestException as e:
    sys.exit(f"API request failed: temporary {e}")
except KeyError:
    sys.exit("API request failed: bad answer")
