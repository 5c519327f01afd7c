# mistake: A refused connection is not caught
import requests
try:
    r = requests.get("https://api.example.com/health", timeout=10)
    r.raise_for_status()
    print("API is healthy" if r.status_code == 200 else "API is down")
except requests.HTTPError:
    print("API is down")
