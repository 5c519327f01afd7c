import requests
try:
    code = requests.get("https://api.example.com/health", timeout=10).status_code
except IOError:
    code = -1
match code:
    case 200:
        print("API is healthy")
    case _:
        print("API is down")
