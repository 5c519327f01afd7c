import requests
for key, value in requests.get("https://api.example.com/data").json().items():
    print(key, value)
