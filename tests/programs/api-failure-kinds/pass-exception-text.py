import sys
import requests
try:
    response = requests.get("https://api.example.com/data", timeout=30)
    response.raise_for_status()
    status = response.json()["status"]
except requests.exceptions.HTTPError as e:
    if e.response.status_code < 500 and e.response.status_code != 429:
        print(f"API request failed: permanent: {e}")
    else:
        print(f"API request failed: temporary: {e}")
    sys.exit(1)
except (requests.exceptions.ConnectionError, requests.exceptions.Timeout) as e:
    print(f"API request failed: temporary: {e}")
    sys.exit(1)
except (ValueError, KeyError) as e:
    print(f"API request failed: bad answer: {e!r}")
    sys.exit(1)
else:
    print(f"The API says: {status}")
