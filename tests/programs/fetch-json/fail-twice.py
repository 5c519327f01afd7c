# mistake: It asks twice
import requests
if requests.get("https://api.example.com/data").status_code == 200:
    print(requests.get("https://api.example.com/data").json())
