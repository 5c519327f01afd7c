# mistake: Only the keys come out
import requests
print(list(requests.get("https://api.example.com/data").json()))
