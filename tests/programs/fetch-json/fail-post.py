import requests
print(requests.post("https://api.example.com/data", timeout=10).json())
