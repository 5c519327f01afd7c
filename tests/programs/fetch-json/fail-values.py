import requests
print(*requests.get("https://api.example.com/data").json().values())
