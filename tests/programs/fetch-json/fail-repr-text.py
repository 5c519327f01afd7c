import requests
print(repr(requests.get("https://api.example.com/data", timeout=10).text))
