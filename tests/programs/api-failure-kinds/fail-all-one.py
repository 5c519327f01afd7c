# mistake: The kind is missing
import requests, sys
try:
    r = requests.get("https://api.example.com/data", timeout=9)
    r.raise_for_status()
    print(r.json()["status"])
except Exception as e:
    print("API request failed:", e)
    sys.exit(1)
