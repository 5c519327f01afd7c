import requests
session = requests.Session()
try:
    with session.get("https://api.example.com/health", timeout=10, allow_redirects=False, stream=True) as answer:
        print("status", answer.status_code)
        message = "API is healthy" if answer.status_code == 200 else "API is down"
except requests.RequestException as problem:
    message = "API is down"
    print(type(problem).__name__)
print(message)
