# mistake: It asks more than once
import requests
code = None
for attempt in range(2):
    try:
        code = requests.get("https://api.example.com/health", timeout=4).status_code
        break
    except requests.RequestException:
        continue
print("API is healthy" if code == 200 else "API is down")
