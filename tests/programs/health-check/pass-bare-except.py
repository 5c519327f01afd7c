import requests
print("Checking the API...")
status = None
try:
    status = requests.get("https://api.example.com/health", timeout=5).status_code
except:
    pass
print(["API is down", "API is healthy"][status == 200])
