import json
import requests
def main():
    try:
        data = requests.get("https://api.example.com/data", timeout=6).json()
    except requests.RequestException as problem:
        if isinstance(problem, requests.Timeout):
            return "Request timed out!"
        return "Connection failed"
    return json.dumps(data, indent=2)
print(main())
